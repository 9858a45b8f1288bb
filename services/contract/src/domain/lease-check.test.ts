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
    ...{ NAMES: 'TO_CORRECT', ADDRESS: 'TO_CORRECT', RENT: 'TO_CONFIRM', CHARGES: 'TO_CONFIRM', DEPOSIT: 'TO_CONFIRM' },
    ...{ DATES: 'TO_CONFIRM', TERMINATION_CLAUSE: 'TO_CORRECT', FAMILY_TIE: 'OK' },
  });
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
