import type { Ratio } from './eligibility.ts';
import { series } from './series.ts';
import { cite } from './sources.ts';

/** R-VISA-05 (K-VISA-SLA). Working days to decide once the request is complete. */
export const visaDecisionWorkingDays = series<number>('P-SLA-VISA', [
  { from: '2016-01-01', value: 2, source: cite('S2', 'S4'), checkedOn: '2026-11-22' },
]);

/** R-VISA-07, R-VISA-12 (K-VISA-END). Months a visa is valid from its issue. To be confirmed: the source is of 2018. */
export const visaValidMonths = series<number>('P-VISA-VALID', [
  { from: '2016-01-01', value: 3, source: cite('LETUDIANT'), checkedOn: '2026-11-22' },
]);

/** N-REFUSAL with appeal (decision 0045). Months from a refusal within which its tenant may contest it; ours, as for a refused claim. */
export const visaContestMonths = series<number>('P-VISA-CONTEST', [
  { from: '2016-01-01', value: 2, source: cite('DECISION'), checkedOn: '2026-11-27' },
]);

/** N-VISA-EXPIRED. Days before the end of a visa on which its tenant is told. */
export const visaExpiryReminderDays = series<number>('P-VISA-REMINDER', [
  { from: '2016-01-01', value: 14, source: cite('DECISION'), checkedOn: '2026-11-22' },
]);

/** Decision 0034. Percentage of the requests proved by machine that the engine certifies by itself; none until two people decide otherwise. */
export const enginePercent = series<number>('P-ENGINE-SHARE', [
  { from: '2016-01-01', value: 0, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);

/** Decision 0034. Months before that of the request whose pay slip still proves what somebody lives on. */
export const paySlipMonths = series<number>('P-PAY-SLIP', [
  { from: '2016-01-01', value: 2, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);

/** Decision 0034. What is left of a wage in the reference income of a tax notice: a tenth is taken off for professional costs. */
export const taxedShareOfWage = series<Ratio>('P-TAXED-SHARE', [
  { from: '2016-01-01', value: { numerator: 9, denominator: 10 }, source: cite('CGI'), checkedOn: '2026-11-26' },
]);
