import { expect, test } from 'vitest';
import { readSecondFactorCode, secondFactorIsCompulsory, writeRecoveryCode } from './second-factor.ts';

test.each([
  ['123 456', { kind: 'AUTHENTICATOR', code: '123456' }],
  ['k7qxm-2rwpa', { kind: 'RECOVERY', code: 'K7QXM2RWPA' }],
  ['12345', null],
  ['K7QXM-2RWP0', null],
  ['', null],
])('«%s» is read as %j', (typed, read) => {
  expect(readSecondFactorCode(typed)).toEqual(read);
});

test('a recovery code that was written is read back', () => {
  const code = writeRecoveryCode((limit) => limit - 1);
  expect(code).toBe('99999-99999');
  expect(readSecondFactorCode(code)).toEqual({ kind: 'RECOVERY', code: '9999999999' });
});

test.each([
  ['OFFICER', 'READER', true],
  ['PARTNER', 'OWNER', true],
  ['PARTNER', 'MANAGER', false],
  ['LANDLORD', 'OWNER', false],
  ['TENANT', 'OWNER', false],
] as const)('S16: a second factor of %s, %s: compulsory is %s', (role, position, compulsory) => {
  expect(secondFactorIsCompulsory({ role, position })).toBe(compulsory);
});
