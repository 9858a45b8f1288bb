import { expect, test } from 'vitest';
import { mayRead, rights } from '../rights.ts';
import type { Role } from '../roles.ts';

const readable = (role: Role) =>
  Object.entries(rights).flatMap(([type, fields]) =>
    Object.keys(fields)
      .filter((field) => mayRead(role, type, field))
      .map((field) => `${type}.${field}`),
  );

test('S16: who owes a second factor reads who they are and enrols it, nothing else', () => {
  const beyondThePublic = readable('ENROLLING').filter((path) => !readable('ANONYMOUS').includes(path));
  expect(beyondThePublic.filter((path) => /^(Query|Mutation)\./.test(path))).toEqual([
    'Mutation.startSecondFactor',
    'Mutation.confirmSecondFactor',
  ]);
  const types = new Set(beyondThePublic.map((path) => path.split('.')[0]));
  expect([...types].sort()).toEqual([
    'Me',
    'Mutation',
    'ReauthRequired',
    'SecondFactor',
    'SecondFactorConfirmed',
    'SecondFactorStarted',
    'Space',
  ]);
});
