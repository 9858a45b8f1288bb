import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    id: p.uuid().primary(),
    identityId: p.uuid(),
    eventId: p.uuid(),
    key: p.text(),
    family: p.text(),
    spaceId: p.uuid().nullable(),
    page: p.text(),
    happenedAt: instant(),
    readAt: instant().nullable(),
    inCentre: p.boolean().default(true),
    inDigest: p.boolean().default(false),
    digestId: p.uuid().nullable(),
  },
  uniques: [{ name: 'one_notification_per_event_and_person', properties: ['identityId', 'eventId', 'key'] }],
  indexes: [
    { name: 'notification_newest', properties: ['identityId', 'happenedAt'] },
    { name: 'notification_unread', properties: ['identityId'], where: 'read_at is null' },
    { name: 'notification_read', properties: ['readAt'], where: 'read_at is not null' },
    { name: 'notification_digest_due', properties: ['happenedAt'], where: 'in_digest and digest_id is null' },
  ],
});

/**
 * One event told to one person (domain §7): the key of its words and the page it speaks of, never words with somebody's data.
 * `spaceId` is the space it concerns, null for the person's own account; `digestId` the digest it left in. Distribution key: identityId.
 */
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);
