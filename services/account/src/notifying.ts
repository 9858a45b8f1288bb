import { Notification } from './entities/notification.ts';
import {
  MarkNotificationsReadMutations,
  MeOfNotificationRead,
  MeOfNotificationsRead,
} from './graphql/mark-notifications-read.ts';
import { NotificationResolver, NotificationsOfMe } from './graphql/notifications.ts';
import { notifyMembers } from './jobs/notify-members.ts';

/** What telling people adds to the account service (domain §7, decision 0017). */
export const notifying = {
  entities: [Notification],
  resolvers: [
    NotificationsOfMe,
    NotificationResolver,
    MarkNotificationsReadMutations,
    MeOfNotificationRead,
    MeOfNotificationsRead,
  ],
  jobs: { 'notify-members': notifyMembers },
};
