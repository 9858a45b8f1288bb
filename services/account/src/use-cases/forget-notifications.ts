import { notificationKeptMonths } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { startOfParisDay } from '@trousseau/values/days';
import { Notification } from '../entities/notification.ts';

/**
 * Domain §7 (P-NOTIFICATIONS). Forgets what was read some months ago, and what left in a digest and never stood in the centre; what is
 * unread stays. May run twice. @returns how many went
 */
export async function forgetNotifications({ em, today }: Context): Promise<number> {
  const before = startOfParisDay(today.subtract({ months: valueOn(notificationKeptMonths, today).value }));
  return em.nativeDelete(Notification, {
    $or: [{ readAt: { $lt: before } }, { inCentre: false, digestId: { $ne: null }, happenedAt: { $lt: before } }],
  });
}
