import { type NotificationFamily, notificationFamilies } from '@trousseau/scheme/notification-families';
import { describe, expect, test } from 'vitest';
import {
  type ChannelChoice,
  emailTime,
  familiesFor,
  isEnabled,
  isLocked,
  NOTIFICATION_CHANNELS,
} from './notification-channels.ts';

const families = Object.keys(notificationFamilies) as NotificationFamily[];
const everythingOff: ChannelChoice[] = families.flatMap((family) =>
  NOTIFICATION_CHANNELS.map((channel) => ({ family, channel, isEnabled: false })),
);
const everythingOn = everythingOff.map((choice) => ({ ...choice, isEnabled: true }));
const habits = { choices: [], spaceCount: 1, wantsDigest: true };

describe.each(families)('%s', (family) => {
  test('without a choice, the centre and the e-mail speak and short messages do not', () => {
    expect(NOTIFICATION_CHANNELS.map((channel) => isEnabled(family, channel, []))).toEqual([true, true, false]);
  });

  test('switched off everywhere, a legal family still reaches its person and another falls silent', () => {
    const { isLegal } = notificationFamilies[family];
    expect(NOTIFICATION_CHANNELS.map((channel) => isEnabled(family, channel, everythingOff))).toEqual([
      isLegal,
      isLegal,
      false,
    ]);
    expect(isLocked(family, 'SMS')).toBe(false);
  });

  test('is sent as a short message only when it is one of those worth it', () => {
    expect(isEnabled(family, 'SMS', everythingOn)).toBe(notificationFamilies[family].bySms);
  });
});

test.each<[NotificationFamily, number, boolean, 'NOW' | 'DIGEST' | 'NEVER']>([
  ['RECEIPT', 1, true, 'NOW'],
  ['RECEIPT', 2, true, 'DIGEST'],
  ['RECEIPT', 2, false, 'NOW'],
  ['CONTRACT', 3, true, 'DIGEST'],
  ['DEADLINES', 3, true, 'NOW'],
  ['SECURITY', 3, true, 'NOW'],
])('the e-mail of %s, with %i spaces and digest %s, leaves %s', (family, spaceCount, wantsDigest, time) => {
  expect(emailTime(family, { ...habits, spaceCount, wantsDigest })).toBe(time);
});

test('an e-mail switched off is in no digest either, and a legal one is in it all the same', () => {
  const several = { choices: everythingOff, spaceCount: 2, wantsDigest: true };
  expect(emailTime('RECEIPT', several)).toBe('NEVER');
  expect(emailTime('CONTRACT', several)).toBe('DIGEST');
});

test('one is asked about the families of one’s roles only', () => {
  expect(familiesFor(['TENANT'])).toEqual(['VISA', 'CONTRACT', 'DEBT', 'PROGRESS', 'SECURITY']);
  expect(familiesFor(['OFFICER'])).toEqual(['SECURITY']);
});
