import { describe, expect, test } from 'vitest';
import { type EventName, events } from './events.ts';
import { notificationFamilies } from './notification-families.ts';
import { notifications, notificationsOf } from './notifications.ts';

const names = Object.keys(events) as EventName[];
const idsOf = (name: EventName) => Object.fromEntries(events[name].payload.map((key) => [key, `<${key}>`]));

const sides = [
  { to: 'tenantSpaceId', role: 'TENANT', space: 'locataire' },
  { to: 'landlordSpaceId', role: 'LANDLORD', space: 'bailleur' },
] as const;

describe.each(names)('%s', (name) => {
  const made = notificationsOf(name, idsOf(name));

  test('is decided: who is told, in which family, and a page of ours with ids of the event in it', () => {
    expect(made).toHaveLength(notifications[name].length);
    for (const { page, family } of made) {
      expect(page).toMatch(/^\/[a-z]+(\/([a-z-]+|<[a-zA-Z]+Id>))*$/);
      expect(notificationFamilies).toHaveProperty(family);
    }
  });

  test('tells nobody twice of the same', () => {
    expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
  });

  test('speaks to each side in a family that is theirs, about a page of theirs', () => {
    for (const { key, family, page } of made) {
      const side = sides.find(({ to }) => key.endsWith(`.${to}`));
      if (!side) continue;
      expect(notificationFamilies[family].speaksTo).toContain(side.role);
      expect(page.split('/')[1]).toBe(side.space);
    }
  });
});

test('an event delivered without the space it concerns tells nobody', () => {
  expect(notificationsOf('VisaCertified', { requestId: 'r', visaId: 'v' })).toEqual([]);
});

test('every family has something to tell', () => {
  const used = names.flatMap((name) => notificationsOf(name, idsOf(name)).map(({ family }) => family));
  expect([...new Set(used)].sort()).toEqual(Object.keys(notificationFamilies).sort());
});
