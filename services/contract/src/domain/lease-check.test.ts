import { describe, expect, test } from 'vitest';
import { promisedLeases } from '../bench/leases.ts';
import { measureLeaseCheck } from '../bench/measure-lease-check.ts';
import { checkLease } from './lease-check.ts';
import { readLease } from './lease-text.ts';

describe.each(measureLeaseCheck())('$id', ({ defects, found, falseAlarms }) => {
  test(`its ${defects} made defects are found, and it is raised nowhere else`, () => {
    expect(defects).toBeGreaterThanOrEqual(6);
    expect({ found, falseAlarms }).toEqual({ found: defects, falseAlarms: 0 });
  });
});

const [promised] = promisedLeases;
if (!promised) throw new Error('There is no lease to compare with.');
const outcomesOf = (text: string) =>
  Object.fromEntries(checkLease(readLease(text), promised).map(({ id, outcome }) => [id, outcome]));

test('what cannot be read is to confirm or to correct, never right', () => {
  const outcomes = outcomesOf('Un texte qui ne dit rien du bail, ni de qui le signe, ni de ce qu’il coûte.');
  expect(outcomes).toEqual({
    ...{
      NAMES: 'TO_CORRECT',
      LANDLORD: 'TO_CONFIRM',
      ADDRESS: 'TO_CORRECT',
      RENT: 'TO_CONFIRM',
      CHARGES: 'TO_CONFIRM',
      DEPOSIT: 'TO_CONFIRM',
    },
    ...{ DATES: 'TO_CONFIRM', TERMINATION_CLAUSE: 'TO_CORRECT', FAMILY_TIE: 'OK' },
  });
});

test.each([
  ['nobody was stated, and the landlord is named', 'Bailleur : SCI Les Tilleuls', [], 'OK'],
  ['the landlord and who represents it are named', 'SCI Les Tilleuls, représentée par Odile Vasseur', null, 'OK'],
  ['who represents it is not named', 'Bailleur : SCI Les Tilleuls', null, 'TO_CONFIRM'],
  ['another owner lets', 'Bailleur : SCI du Canal', null, 'TO_CORRECT'],
  ['an agent signs', 'SCI Les Tilleuls, par son mandataire Agence du Port', ['AGENT', 'Agence du Port'], 'OK'],
  ['one of two owners signs', 'Bailleur : Jean Petit', ['OWNER', 'Jean Petit'], 'OK'],
] as const)('R-CON-08, the landlord’s side: %s', (_, words, signer, outcome) => {
  const [capacity, name] = signer ?? [];
  const signatories = signer === null ? promised.signatories : capacity && name ? [{ capacity, name }] : [];
  const points = checkLease(readLease(words), { ...promised, signatories });
  expect(points.find(({ id }) => id === 'LANDLORD')).toMatchObject({ outcome });
});

test.each([
  ['signed before the visa', 'prend effet le 15/06/2026. Fait le 19/05/2026.'],
  ['signed after the visa', 'prend effet le 15/06/2026. Fait le 21/11/2026.'],
  ['begins on another day', 'prend effet le 16/06/2026.'],
])('R-CON-05: a lease that is %s is to correct', (_, words) => {
  expect(outcomesOf(`Le bail ${words}`).DATES).toBe('TO_CORRECT');
});

test('D-ELIG-11: the landlord’s own family name is only to confirm', () => {
  const [point] = checkLease(readLease('Un bail.'), { ...promised, landlordName: 'Rémi Durand' }).slice(-1);
  expect(point).toMatchObject({ id: 'FAMILY_TIE', outcome: 'TO_CONFIRM' });
});
