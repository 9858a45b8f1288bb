import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { momentsOf } from './contract-moments.ts';
import type { ContractFacts } from './cover.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const facts: ContractFacts = {
  regime: 'R2026',
  leaseKind: 'LAW_1989_EMPTY',
  stock: 'PRIVATE',
  rentCents: 60_000,
  chargesCents: 5_000,
  maxRentCents: 100_000,
  effectiveOn: day('2026-06-15'),
  endsOn: null,
  plannedSignatureOn: day('2026-06-10'),
  signedOn: day('2026-06-10'),
  validatedOn: day('2026-06-01'),
  visaValidUntil: day('2026-08-19'),
  exit: null,
};
const line = (change: Partial<ContractFacts> = {}, on = '2026-06-12') =>
  momentsOf({ ...facts, ...change }, [], day(on)).map(({ on: at, kind }) => `${at} ${kind}`);

describe('R-COV-01, R-GEN-01: the line of time of a contract', () => {
  test('of 2026: three years of cover, warned of 90 and 30 days before, with what may still be corrected', () => {
    expect(line()).toEqual([
      '2026-06-01 REGIME',
      '2026-06-10 SIGNATURE',
      '2026-06-15 COVER_START',
      '2026-06-20 DEADLINE',
      '2029-03-16 NOTICE',
      '2029-05-15 NOTICE',
      '2029-06-14 COVER_END',
    ]);
  });

  test('of 2018: the whole occupancy, so that no end and no warning is shown', () => {
    expect(line({ regime: 'R2018' }, '2026-09-01')).toEqual([
      '2026-06-01 REGIME',
      '2026-06-10 SIGNATURE',
      '2026-06-15 COVER_START',
    ]);
  });

  test('a student’s nine months end with the lease, within nine months of rent', () => {
    const student = { leaseKind: 'STUDENT_NINE_MONTHS', endsOn: day('2027-03-14') } as const;
    expect(line(student).at(-1)).toBe('2027-03-14 COVER_END');
    const start = momentsOf({ ...facts, ...student }, [], day('2026-06-12')).find(({ id }) => id === 'cover-start');
    expect(start?.detail).toContain('9\u00a0mois de loyer et de charges, soit 5\u202f850,00\u00a0€ au plus');
  });

  test('before validation it shows what is due and what would be covered, and warns of nothing', () => {
    expect(line({ regime: null, validatedOn: null, signedOn: null }, '2026-06-01')).toEqual([
      '2026-06-10 DEADLINE',
      '2026-06-15 COVER_START',
      '2026-08-19 DEADLINE',
      '2029-06-14 COVER_END',
    ]);
  });

  test('what happened to the lease stands at its day, in the words of its amendment', () => {
    const revision = {
      ...{
        number: 1,
        kind: 'RENT_REVISION' as const,
        happenedOn: day('2027-06-15'),
        recoveredOn: null,
        plannedExitOn: null,
      },
      ...{ personName: null, rentCents: 61_000, chargesCents: 5_000, landlordName: 'SCI' },
    } as const;
    const [event] = momentsOf(facts, [revision], day('2027-07-01')).filter(({ kind }) => kind === 'EVENT');
    expect(event).toMatchObject({ on: revision.happenedOn, label: 'Révision du loyer' });
    expect(event?.detail).toContain('610,00');
  });
});
