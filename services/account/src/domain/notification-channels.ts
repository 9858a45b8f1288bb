import {
  type NotificationFamily,
  type NotifiedRole,
  notificationFamilies,
} from '@trousseau/scheme/notification-families';

/** Ways a notification reaches a person. */
export const NOTIFICATION_CHANNELS = ['CENTRE', 'EMAIL', 'SMS'] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

/** What a person said of one channel of one family; where they said nothing, `isOnByItself`. */
export interface ChannelChoice {
  family: NotificationFamily;
  channel: NotificationChannel;
  isEnabled: boolean;
}

/** Domain §7: a message the person must receive stays in the centre and in the e-mails whatever they choose. */
export const isLocked = (family: NotificationFamily, channel: NotificationChannel): boolean =>
  notificationFamilies[family].isLegal && channel !== 'SMS';

/** Whether a family is sent by a channel at all: few are worth a short message. */
export const isOffered = (family: NotificationFamily, channel: NotificationChannel): boolean =>
  channel !== 'SMS' || notificationFamilies[family].bySms;

/** Centre and e-mail speak by themselves; a short message only to who asked for it. */
const isOnByItself = (channel: NotificationChannel) => channel !== 'SMS';

/** Domain §7. Whether a family reaches a person by a channel. */
export function isEnabled(
  family: NotificationFamily,
  channel: NotificationChannel,
  choices: readonly ChannelChoice[],
): boolean {
  if (isLocked(family, channel)) return true;
  if (!isOffered(family, channel)) return false;
  const choice = choices.find((one) => one.family === family && one.channel === channel);
  return choice?.isEnabled ?? isOnByItself(channel);
}

/** What decides when an e-mail leaves. */
export interface EmailHabits {
  choices: readonly ChannelChoice[];
  spaceCount: number;
  wantsDigest: boolean;
}

/**
 * Domain §7. When a person has the e-mail of a family: at once, in the digest of the day, or never. Whoever holds several spaces
 * has one digest for what can wait, unless they prefer each message as it comes.
 */
export function emailTime(family: NotificationFamily, habits: EmailHabits): 'NOW' | 'DIGEST' | 'NEVER' {
  if (!isEnabled(family, 'EMAIL', habits.choices)) return 'NEVER';
  const canWait = !notificationFamilies[family].isUrgent;
  return canWait && habits.spaceCount > 1 && habits.wantsDigest ? 'DIGEST' : 'NOW';
}

/** The families that speak to somebody with these roles on their ring. */
export const familiesFor = (roles: readonly NotifiedRole[]): NotificationFamily[] =>
  (Object.keys(notificationFamilies) as NotificationFamily[]).filter((family) =>
    notificationFamilies[family].speaksTo.some((role) => roles.includes(role)),
  );
