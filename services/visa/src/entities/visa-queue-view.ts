import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import type { QueueFilter } from './visa-queue.ts';

export const VisaQueueViewSchema = defineEntity({
  name: 'VisaQueueView',
  tableName: 'visa_queue_view',
  properties: {
    id: p.uuid().primary(),
    officerSpaceId: p.uuid(),
    name: p.text(),
    filter: p.json<QueueFilter>(),
    createdAt: instant(),
  },
  uniques: [{ name: 'one_view_of_a_name', properties: ['officerSpaceId', 'name'] }],
});

/** Filters of the queue an officer comes back to, under a name of their own. Distribution key: officerSpaceId. */
export class VisaQueueView extends VisaQueueViewSchema.class {}
VisaQueueViewSchema.setClass(VisaQueueView);
