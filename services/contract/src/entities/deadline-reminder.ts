import { defineEntity, p } from '@mikro-orm/core';
import { plainDate } from '@trousseau/service/columns';

export const DeadlineReminderSchema = defineEntity({
  name: 'DeadlineReminder',
  tableName: 'deadline_reminder',
  properties: {
    contractId: p.uuid().primary(),
    /** The step of `domain/deadlines.ts`. */
    deadlineId: p.text().primary(),
    /** A deadline that moved is another one. */
    dueOn: plainDate().primary(),
    /** The last reminder given, in days before the deadline. */
    givenDays: p.integer(),
  },
});

/** The last reminder of a deadline of a contract, so that each is given once (domain §5). Distribution key: contractId. */
export class DeadlineReminder extends DeadlineReminderSchema.class {}
DeadlineReminderSchema.setClass(DeadlineReminder);
