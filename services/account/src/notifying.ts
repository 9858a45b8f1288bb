import { Notification } from './entities/notification.ts';
import { NotificationChoice } from './entities/notification-choice.ts';
import {
  MarkNotificationsReadMutations,
  MeOfNotificationRead,
  MeOfNotificationsRead,
} from './graphql/mark-notifications-read.ts';
import { MeOfNotificationSettingsSaved, NotificationSettingsResolver } from './graphql/notification-settings.ts';
import { NotificationResolver, NotificationsOfMe } from './graphql/notifications.ts';
import { LanguageResolver, MeOfLanguageSaved } from './graphql/save-language.ts';
import { notifyMembers } from './jobs/notify-members.ts';
import { sendDigest } from './jobs/send-digest.ts';
import { closeDigests } from './use-cases/close-digests.ts';

/** What telling people adds to the account service (domain §7, decision 0017). */
export const notifying = {
  entities: [Notification, NotificationChoice],
  resolvers: [
    NotificationsOfMe,
    NotificationResolver,
    MarkNotificationsReadMutations,
    MeOfNotificationRead,
    MeOfNotificationsRead,
    NotificationSettingsResolver,
    MeOfNotificationSettingsSaved,
    LanguageResolver,
    MeOfLanguageSaved,
  ],
  jobs: { 'notify-members': notifyMembers, 'send-digest': sendDigest },
  clocks: { 'close-digests': closeDigests },
};
