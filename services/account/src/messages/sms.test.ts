import { type EventName, events } from '@trousseau/scheme/events';
import { notificationFamilies } from '@trousseau/scheme/notification-families';
import { notificationsOf } from '@trousseau/scheme/notifications';
import { expect, test } from 'vitest';
import { notificationSms, phoneCodeSms } from './sms.ts';

const sent = (Object.keys(events) as EventName[])
  .flatMap((name) => notificationsOf(name, Object.fromEntries(events[name].payload.map((key) => [key, 'id']))))
  .filter(({ family }) => notificationFamilies[family].bySms)
  .flatMap(({ key }) =>
    (['FR', 'EN'] as const).map((language) => [key, notificationSms(key, language, 'https://www.trousseau.example')]),
  );

/** The letters of one short message of 160 (GSM 03.38): another one, and it is cut at 70. */
const GSM = /^[\w @£$¥èéùìòÇØøÅåÆæßÉ!"#¤%&'()*+,./:;<=>?¡ÄÖÑÜ§¿äöñüà-]*$/;

test.each(sent)('%s is one short message, and says how to have no more', (_key, text = '') => {
  expect(text.length).toBeLessThanOrEqual(160);
  expect(text).toMatch(GSM);
  expect(text).toContain('STOP');
});

test('a code is in a message of its own', () => {
  expect(phoneCodeSms('AB123456', 'FR')).toMatch(GSM);
  expect(phoneCodeSms('AB123456', 'EN')).toContain('AB123456');
});
