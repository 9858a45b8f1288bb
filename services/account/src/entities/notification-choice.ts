import { defineEntity, p } from '@mikro-orm/core';
import type { NotificationFamily } from '@trousseau/scheme/notification-families';
import { instant } from '@trousseau/service/columns';

export const NotificationChoiceSchema = defineEntity({
  name: 'NotificationChoice',
  tableName: 'notification_choice',
  properties: {
    identityId: p.uuid().primary(),
    family: p.text().$type<NotificationFamily>().primary(),
    channel: p.enum(['CENTRE', 'EMAIL', 'SMS']).primary(),
    isEnabled: p.boolean(),
    chosenAt: instant(),
  },
});

/** What a person said of one channel of one family (domain §7); no row, and the channel does what it does by itself. Distribution key: identityId. */
export class NotificationChoice extends NotificationChoiceSchema.class {}
NotificationChoiceSchema.setClass(NotificationChoice);
