import { type EventName, events } from '@trousseau/scheme/events';
import { notificationFamilies } from '@trousseau/scheme/notification-families';
import { notificationsOf } from '@trousseau/scheme/notifications';
import { describe, expect, test } from 'vitest';
import { notificationWords } from './notification-words.ts';
import en from './notifications.en.json' with { type: 'json' };
import fr from './notifications.fr.json' with { type: 'json' };

const made = (Object.keys(events) as EventName[]).flatMap((name) =>
  notificationsOf(name, Object.fromEntries(events[name].payload.map((key) => [key, 'id']))),
);

describe.each(made)('$key', ({ key, family }) => {
  test.each(['FR', 'EN'] as const)('says in %s what happened and what to do', (language) => {
    const { title, text } = notificationWords(key, language);
    expect(title.length).toBeLessThan(70);
    expect(text).toMatch(/[.?!]$/);
  });

  test.each(['FR', 'EN'] as const)('has a short message in %s exactly when its family is sent as one', (language) => {
    expect(notificationWords(key, language).sms !== undefined).toBe(notificationFamilies[family].bySms);
  });
});

test('no words are written for a notification that does not exist', () => {
  const keys = made.map(({ key }) => key).sort();
  expect(Object.keys(fr).sort()).toEqual(keys);
  expect(Object.keys(en).sort()).toEqual(keys);
});

test('French words keep the spaces that French printing asks for', () => {
  const spoken = Object.values(fr).flatMap(({ title, text }) => [title, text]);
  for (const sentence of spoken) expect(sentence).not.toMatch(/ [:;?!»]|« |'/);
});
