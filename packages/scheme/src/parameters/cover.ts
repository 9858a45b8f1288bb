import { Temporal } from 'temporal-polyfill';
import { series } from './series.ts';
import { cite } from './sources.ts';

/** The rules a contract keeps for life, by the day it is validated (R-GEN-01). */
export type ContractRegime = 'R2016' | 'R2018' | 'R2024' | 'R2026';

/** R-GEN-01, C-02. The regime of a contract validated on a day. R2024 adds the seasonal lets; only its month is known. */
export const contractRegime = series<ContractRegime>('P-REGIME', [
  { from: '2016-01-01', value: 'R2016', source: cite('S2'), checkedOn: '2026-11-22' },
  { from: '2018-05-24', value: 'R2018', source: cite('PRESS2018'), checkedOn: '2026-11-22' },
  { from: '2024-06-01', value: 'R2024', source: cite('ADIL36'), checkedOn: '2026-11-22' },
  { from: '2026-01-06', value: 'R2026', source: cite('S1', 'MT'), checkedOn: '2026-11-22' },
]);

/** The first day of a regime: the day its cover, caps and windows are looked up on. */
export function regimeStart(regime: ContractRegime): Temporal.PlainDate {
  const entry = contractRegime.entries.find(({ value }) => value === regime);
  if (!entry) throw new RangeError(`${regime} is not a regime of P-REGIME.`);
  return Temporal.PlainDate.from(entry.from);
}

/** What bounds the cover of a lease: the lower cap applies when two fit (C-03). */
export type CoverProfile = 'GENERAL' | 'STUDENT_NINE_MONTHS' | 'SOCIAL_STOCK' | 'SEASONAL';

/** R-COV-02. Cap, in months of rent and charges. */
export const coverMonths = series<Readonly<Record<CoverProfile, number>>>('P-COV-MONTHS', [
  {
    from: '2016-01-01',
    value: { GENERAL: 36, STUDENT_NINE_MONTHS: 9, SOCIAL_STOCK: 9, SEASONAL: 9 },
    source: cite('S1', 'S2', 'S4', 'F33453'),
    checkedOn: '2026-11-22',
  },
]);

/** R-COV-01. Months from the lease in which the unpaid rent must arise; null when the whole occupancy is covered. */
export const coverWindowMonths = series<number | null>('P-COV-WINDOW', [
  { from: '2016-01-01', value: 36, source: cite('PRESS2018'), checkedOn: '2026-11-22' },
  { from: '2018-05-24', value: null, source: cite('S4', 'PRESS2018'), checkedOn: '2026-11-22' },
  { from: '2026-01-06', value: 36, source: cite('S1', 'MT'), checkedOn: '2026-11-22' },
]);

/** R-CON-06, D-CON-02 (K-EDIT). Calendar days after the lease signature during which the contract may be changed, inclusive. */
export const editDays = series<number>('P-EDIT', [
  { from: '2016-01-01', value: 10, source: cite('S1'), checkedOn: '2026-11-22' },
]);

/** N-COVER-END, N-RENEW. Days before the end of cover on which both sides are told. */
export const coverEndReminderDays = series<readonly number[]>('P-COV-REMINDER', [
  { from: '2016-01-01', value: [90, 30], source: cite('DECISION'), checkedOn: '2026-11-22' },
]);

/** R-DEG-05, R-DEG-07. Whether damage is covered. */
export const damageCovered = series<boolean>('P-DEG-FROM', [
  { from: '2016-01-01', value: false, source: cite('FAQ-DAMAGE'), checkedOn: '2026-11-22' },
  { from: '2019-02-01', value: true, source: cite('FAQ-DAMAGE', 'S2'), checkedOn: '2026-11-22' },
]);

/** R-DEG-05. Cap on damage, in months of rent and charges. */
export const damageMonths = series<number>('P-DEG-CAP', [
  { from: '2016-01-01', value: 2, source: cite('S1', 'S2', 'S4'), checkedOn: '2026-11-22' },
]);

/** R-DEG-05, D-DEG-04. Cap on furniture, seasonal lets only, in months of rent without charges. */
export const furnitureMonths = series<number>('P-DEG-FURN', [
  { from: '2016-01-01', value: 1, source: cite('S1'), checkedOn: '2026-11-22' },
]);

/** R-DEG-06. Wear allowance [vétusté] in percent a year when the lease sets none. */
export const wearPercentYearly = series<number>('P-VETUSTE', [
  { from: '2016-01-01', value: 6, source: cite('FAS'), checkedOn: '2026-11-22' },
]);

/** R-DEG-05, D-DEG-01. Whether the deposit left is taken off the capped damage or comes on top. */
export const depositMode = series<'DEDUCT' | 'ON_TOP'>('P-DEPOSIT', [
  { from: '2016-01-01', value: 'DEDUCT', source: cite('S1', 'S4', 'DECISION'), checkedOn: '2026-11-22' },
]);
