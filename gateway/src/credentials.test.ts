import { expect, test } from 'vitest';
import { credentialsOf, NO_POLICIES } from './credentials.ts';
import type { Caller } from './sign.ts';

const officer = { kind: 'PERSON', role: 'OFFICER', spaceStatus: 'ACTIVE' } as const;

test('a person has the scope of the role, a stranger has nothing', () => {
  const person = credentialsOf(officer, NO_POLICIES);
  expect([person.authenticated, [...person.scopes]]).toEqual([true, ['role:officer']]);
  const stranger = credentialsOf({ kind: 'ANONYMOUS' }, NO_POLICIES);
  expect([stranger.authenticated, stranger.scopes.size]).toEqual([false, 0]);
});

test('a policy is decided by the function given at start, and by default against everybody', () => {
  expect(credentialsOf(officer, NO_POLICIES).meets('four-eyes')).toBe(false);
  const policies = (policy: string, { role }: Caller) => policy === 'four-eyes' && role === 'OFFICER';
  expect(credentialsOf(officer, policies).meets('four-eyes')).toBe(true);
});
