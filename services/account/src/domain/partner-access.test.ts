import { move } from '@trousseau/scheme/machine';
import { expect, test } from 'vitest';
import { partnerAccessMachine } from './partner-access.ts';
import { answerForgottenPassword, grouped, normaliseCredential, writeUserNumber } from './partner-credentials.ts';
import { roleAtFirstLogin } from './partner-role.ts';

test('credentials open nothing but the first login, and a revoked access nothing at all', () => {
  expect(move(partnerAccessMachine, 'ISSUED', 'personalise', 'PARTNER')).toBeNull();
  expect(move(partnerAccessMachine, 'ISSUED', 'forgottenPassword', 'PARTNER')).toBeNull();
  for (const event of ['firstLogin', 'connectionProblem', 'personalise', 'forgottenPassword', 'revoke'] as const)
    expect(move(partnerAccessMachine, 'REVOKED', event, 'PARTNER')).toBeNull();
});

test('a temporary password is replaced before anything else', () => {
  expect(move(partnerAccessMachine, 'ACTIVE', 'forgottenPassword', 'PARTNER')).toBe('PROVISIONAL');
  expect(move(partnerAccessMachine, 'PROVISIONAL', 'createUser', 'PARTNER')).toBeNull();
  expect(move(partnerAccessMachine, 'PROVISIONAL', 'personalise', 'PARTNER')).toBe('ACTIVE');
});

test('nobody but a partner moves an access', () => {
  for (const actor of ['LANDLORD', 'TENANT', 'OFFICER', 'CLOCK', 'SYSTEM'] as const)
    expect(move(partnerAccessMachine, 'ISSUED', 'firstLogin', actor)).toBeNull();
});

test('R-CAF-03: a body that lost its administrator gives the place to the next first login', () => {
  expect(roleAtFirstLogin('LEGAL', true)).toBe('USER');
  expect(roleAtFirstLogin('LEGAL', false)).toBe('ADMINISTRATOR');
  expect(roleAtFirstLogin('NATURAL', false)).toBe('HOLDER');
});

test('R-CAF-06: who never logged in and got letters is led to the connection problem page', () => {
  expect(answerForgottenPassword({ neverLoggedIn: true, credentialsSentBy: 'LETTER' })).toEqual({
    redirect: 'CONNECTION_PROBLEM',
    send: null,
  });
  expect(answerForgottenPassword({ neverLoggedIn: true, credentialsSentBy: 'EMAIL' }).send).toBe('TEMPORARY_PASSWORD');
});

test('R-CAF-05: a user number has fourteen digits, and credentials are read as they are printed', () => {
  expect(writeUserNumber((below) => below - 1)).toBe('99999999999999');
  expect(normaliseCredential(` ${grouped('7KQ4M2XAB3CD').toLowerCase()} `)).toBe('7KQ4M2XAB3CD');
});
