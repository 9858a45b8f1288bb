import { type RightsTable, signedIn, to } from '../roles.ts';

/** What a person is told, how, and in which language (domain §7). */
export const notificationRights = {
  Mutation: {
    ...to(signedIn, 'markNotificationRead', 'markAllNotificationsRead'),
    ...to(signedIn, 'saveNotificationSettings', 'saveLanguage', 'requestPhoneCode', 'confirmPhone', 'forgetPhone'),
  },
  Notification: to(signedIn, 'id', 'family', 'spaceId', 'page', 'happenedAt', 'readAt', 'title', 'text'),
  NotificationConnection: to(signedIn, 'nodes', 'totalCount', 'pageInfo'),
  NotificationRead: to(signedIn, 'me'),
  NotificationSettings: to(signedIn, 'families', 'wantsDigest'),
  NotificationFamilySetting: to(signedIn, 'family', 'isLegal', 'isUrgent', 'channels'),
  NotificationChannelSetting: to(signedIn, 'channel', 'isEnabled', 'isLocked'),
  NotificationSettingsSaved: to(signedIn, 'me'),
  LegalNotificationRefused: to(signedIn, 'message'),
  LanguageSaved: to(signedIn, 'me'),
  MobilePhone: to(signedIn, 'maskedNumber', 'isVerified', 'isStopped'),
  PhoneCodeSent: to(signedIn, 'resendAfterSeconds', 'me'),
  PhoneNumberRefused: to(signedIn, 'message'),
  PhoneConfirmed: to(signedIn, 'me'),
  PhoneCodeRefused: to(signedIn, 'message'),
  PhoneForgotten: to(signedIn, 'me'),
  EmailRecipient: to(['SERVICE'], 'identityId', 'email', 'language'),
  NotificationsRead: to(signedIn, 'me'),
} satisfies RightsTable;
