import { expect, test } from 'vitest';
import { judgeSciSpace, type SciSpace } from './one-space-per-sci.ts';

const lilas: SciSpace = { login: 'a@ex.fr', sci: '732829320', iban: 'FR7630006000011234567890189' };
const roses: SciSpace = { login: 'a@ex.fr', sci: '824541148', iban: 'FR1420041010050500013M02606' };
const taken = { allowed: false, reason: 'SCI_ALREADY_HAS_SPACE' };

test('D-ACC-04: with several spaces on one ring the same address opens another SCI', () => {
  expect(judgeSciSpace([lilas], roses, 'ONE_RING')).toEqual({ allowed: true });
  expect(judgeSciSpace([lilas], roses, 'ONE_LOGIN_PER_SPACE')).toMatchObject({ reason: 'EMAIL_ALREADY_USED' });
});

test('R-ACC-08: an SCI that has a space gets no second one, whoever asks and in either mode', () => {
  for (const mode of ['ONE_RING', 'ONE_LOGIN_PER_SPACE'] as const) {
    expect(judgeSciSpace([lilas], { ...lilas, iban: null }, mode)).toEqual({ ...taken, linkOffered: true });
    const stranger = { ...lilas, login: 'b@ex.fr', iban: roses.iban };
    expect(judgeSciSpace([lilas], stranger, mode)).toEqual({ ...taken, linkOffered: false });
  }
});

test('R-ACC-08: the same bank account is the same SCI under another number', () => {
  expect(judgeSciSpace([lilas], { ...roses, login: 'b@ex.fr', iban: lilas.iban }, 'ONE_RING')).toMatchObject(taken);
});

test('two accounts that are not known yet are not the same account', () => {
  expect(judgeSciSpace([{ ...lilas, iban: null }], { ...roses, iban: null }, 'ONE_RING')).toEqual({ allowed: true });
});
