import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { ContractFacts } from './cover.ts';
import { deadlinesOf } from './deadlines.ts';

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
  exit: { exitOn: day('2027-03-01'), recoveredOn: day('2027-03-03') },
};

test('domain §5: every clock that the law counts says how its days are counted and since when the law counts so', () => {
  const counted = deadlinesOf(facts, day('2027-03-04')).filter(({ ruleId }) => ruleId !== 'R-CON-05');
  const told = counted.map((step) => `${step.ruleId} ${step.dayKind} ${'parameterFrom' in step ? 'dated' : 'undated'}`);
  expect(told).toEqual([
    'R-CON-06 CALENDAR dated',
    'R-DEG-02 CALENDAR dated',
    'R-EXIT-02 CALENDAR dated',
    'R-DEG-03 CALENDAR dated',
    'R-COV-01 MONTHS dated',
  ]);
});
