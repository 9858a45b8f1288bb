import type { Context } from '@trousseau/service/definition';
import { notFound, unauthenticated } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { Notification } from '../entities/notification.ts';
import { type NotificationFilter, ownNotifications } from './own-notifications.ts';

/** Marks one notification of the caller as read, on every device; again, it keeps the first moment. @throws NOT_FOUND for another person's */
export async function markNotificationRead(context: Context, { notificationId }: { notificationId: string }) {
  const { em, viewer, now } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  if (!validate(notificationId)) throw notFound();
  const own = await ownNotifications(em, viewer.identityId);
  const known = own && (await em.findOne(Notification, { $and: [{ id: notificationId }, own] }));
  if (!known) throw notFound();
  await em.nativeUpdate(Notification, { id: known.id, readAt: null }, { readAt: now });
  return { kind: 'NotificationRead' as const };
}

/** Marks every notification of the caller as read, or those of one space or one family. */
export async function markAllNotificationsRead(context: Context, filter: NotificationFilter) {
  const { em, viewer, now } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const own = await ownNotifications(em, viewer.identityId, filter);
  if (own) await em.nativeUpdate(Notification, { $and: [own, { readAt: null }] }, { readAt: now });
  return { kind: 'NotificationsRead' as const };
}
