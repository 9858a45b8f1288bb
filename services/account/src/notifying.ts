import { Notification } from './entities/notification.ts';
import { NotificationChoice } from './entities/notification-choice.ts';
import { Phone, SentSms, StoppedNumber } from './entities/phone.ts';
import {
  MarkNotificationsReadMutations,
  MeOfNotificationRead,
  MeOfNotificationsRead,
} from './graphql/mark-notifications-read.ts';
import { MeOfNotificationSettingsSaved, NotificationSettingsResolver } from './graphql/notification-settings.ts';
import { NotificationResolver, NotificationsOfMe } from './graphql/notifications.ts';
import { meOfPhoneChanges, PhoneResolver } from './graphql/phone.ts';
import { LanguageResolver, MeOfLanguageSaved } from './graphql/save-language.ts';
import { notifyMembers } from './jobs/notify-members.ts';
import { sendDigest } from './jobs/send-digest.ts';
import { sendPhoneCode } from './jobs/send-phone-code.ts';
import { closeDigests } from './use-cases/close-digests.ts';
import { forgetNotifications } from './use-cases/forget-notifications.ts';
import { readSmsReplies } from './use-cases/read-sms-replies.ts';

/** What telling people adds to the account service (domain §7, decision 0017). */
export const notifying = {
  entities: [Notification, NotificationChoice, Phone, StoppedNumber, SentSms],
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
    PhoneResolver,
    ...meOfPhoneChanges,
  ],
  jobs: { 'notify-members': notifyMembers, 'send-digest': sendDigest, 'send-phone-code': sendPhoneCode },
  clocks: {
    'close-digests': closeDigests,
    'read-sms-replies': readSmsReplies,
    'forget-notifications': forgetNotifications,
  },
};
