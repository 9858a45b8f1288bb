import type { Ratio } from './eligibility.ts';
import { series } from './series.ts';
import { cite } from './sources.ts';

/** R-CLM-01, D-CLM-01, C-20. Whose housing aid is deducted from the month: anybody's, or only the aid paid to the landlord. */
export const deductedAid = series<'ANY' | 'LANDLORD_ONLY'>('P-AID-SCOPE', [
  { from: '2016-01-01', value: 'ANY', source: cite('S1', 'F33453'), checkedOn: '2026-11-22' },
]);

/** R-CLM-01. Months of rent and charges, less aid, that the arrears must exceed, strictly. */
export const arrearsMonths = series<number>('P-ARREARS', [
  { from: '2016-01-01', value: 1, source: cite('S1'), checkedOn: '2026-11-22' },
]);

/** R-CLM-03 (K-MED). Calendar days after constitution to post the formal notice [mise en demeure]. */
export const noticeDays = series<number>('P-NOTICE', [
  { from: '2016-01-01', value: 15, source: cite('S1', 'S4'), checkedOn: '2026-11-22' },
]);

/** R-CLM-03 (K-8D). Calendar days the formal notice gives the tenant to pay. */
export const noticePaymentDays = series<number>('P-NOTICE-PAYMENT', [
  { from: '2016-01-01', value: 8, source: cite('S4'), checkedOn: '2026-11-22' },
]);

/** R-CLM-04 (K-DECL). Calendar days after constitution to declare; later is reviewed, not refused (D-CLM-03). */
export const declarationDays = series<number>('P-DECLARATION', [
  { from: '2016-01-01', value: 30, source: cite('S1', 'S4'), checkedOn: '2026-11-22' },
]);

/** R-CLM-05, D-CLM-04 (K-DOCS). Calendar days after the declaration to send every document. */
export const documentsDays = series<number>('P-DOCUMENTS', [
  { from: '2016-01-01', value: 60, source: cite('S1'), checkedOn: '2026-11-22' },
]);

/** K-RECEIPT. Working days the officer has to issue the receipt once the documents are complete. */
export const receiptWorkingDays = series<number>('P-SLA-RECEIPT', [
  { from: '2016-01-01', value: 15, source: cite('EVOTION', 'DECISION'), checkedOn: '2026-11-22' },
]);

/** S-OFF-06. Working days within which an officer answers a message of a landlord or a tenant. */
export const messageAnswerWorkingDays = series<number>('P-SLA-MESSAGE', [
  { from: '2016-01-01', value: 2, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);

/** R-SUB-02 (K-VALID). Calendar days after which a landlord who has not validated the receipt is reminded. */
export const validationReminderDays = series<number>('P-VALIDATION-REMINDER', [
  { from: '2016-01-01', value: 15, source: cite('DECISION'), checkedOn: '2026-11-22' },
]);

/** R-SUB-03 (K-PAY). Working days to pay after the validation of the receipt. */
export const paymentWorkingDays = series<number>('P-SLA-PAY', [
  { from: '2016-01-01', value: 5, source: cite('S1', 'F33453'), checkedOn: '2026-11-22' },
]);

/** R-CLM-13 (K-MONTH). Calendar days after each due date to update the tenant account. */
export const monthlyUpdateDays = series<number>('P-MONTH', [
  { from: '2016-01-01', value: 10, source: cite('DECISION'), checkedOn: '2026-11-22' },
]);

/** R-PLAN-01 (K-PLAN). Months after the repayment demand during which the tenant may ask for a plan. */
export const planRequestMonths = series<number>('P-PLAN', [
  { from: '2016-01-01', value: 2, source: cite('S1', 'F33453'), checkedOn: '2026-11-22' },
]);

/** R-EXIT-02 (K-FINAL). Calendar days after recovery to send the final account [solde de tout compte]. */
export const finalAccountDays = series<number>('P-FINAL', [
  { from: '2016-01-01', value: 60, source: cite('F33453'), checkedOn: '2026-11-22' },
]);

/** R-DEG-02 (K-DEG). Calendar days after recovery to declare damage. */
export const damageDeclarationDays = series<number>('P-DEG-DECLARATION', [
  { from: '2016-01-01', value: 60, source: cite('S1', 'S4'), checkedOn: '2026-11-22' },
]);

/** R-DEG-03 (K-DEGDOC). Calendar days after the exit to send inventories and invoice. */
export const damageDocumentsDays = series<number>('P-DEG-DOCUMENTS', [
  { from: '2016-01-01', value: 90, source: cite('S1'), checkedOn: '2026-11-22' },
]);

/** R-DEG-08. Calendar days after recovery for the bailiff's report when there is no joint exit inventory. */
export const bailiffReportDays = series<number>('P-DEG-BAILIFF', [
  { from: '2016-01-01', value: 15, source: cite('FAS'), checkedOn: '2026-11-22' },
]);

/** R-SEA-01, D-SEA-01. Seasonal lets: share of the month from which to claim, days to settle, days to validate after those. */
export const seasonalClaim = series<{
  readonly unpaidShare: Ratio;
  readonly amicableDays: number;
  readonly validationDays: number;
}>('P-SEA-CLAIM', [
  {
    from: '2016-01-01',
    value: { unpaidShare: { numerator: 1, denominator: 2 }, amicableDays: 15, validationDays: 60 },
    source: cite('FAQ-CLAIMS', 'DECISION'),
    checkedOn: '2026-11-22',
  },
]);

/** How the CAF judges that rent is unpaid: so many months of rent, or a sum, or so long after the first default. */
export type CafArrearsRule =
  | { readonly kind: 'MONTHS'; readonly months: number }
  | { readonly kind: 'SUM_OR_AGE'; readonly aboveCents: number; readonly monthsAfterFirstDefault: number };

/** R-CAF-10, R-CAF-11. The unpaid-rent test of the CAF on the day of the test. */
export const cafArrears = series<CafArrearsRule>('P-CAF-ARREARS', [
  { from: '2016-01-01', value: { kind: 'MONTHS', months: 2 }, source: cite('CAF-AISNE'), checkedOn: '2026-11-22' },
  {
    from: '2027-01-01',
    value: { kind: 'SUM_OR_AGE', aboveCents: 45_000, monthsAfterFirstDefault: 3 },
    source: cite('DECREE2027'),
    checkedOn: '2026-11-22',
  },
]);

/** R-CAF-12, C-24 (K-CAF). Months from constitution to report to the CAF or MSA. */
export const cafReportMonths = series<number>('P-CAF-REPORT', [
  { from: '2016-01-01', value: 2, source: cite('CAF-AISNE', 'F32037'), checkedOn: '2026-11-22' },
]);

/** Every clock (domain §5). Days before a deadline on which the person who must act is reminded. */
export const deadlineReminderDays = series<readonly number[]>('P-REMINDERS', [
  { from: '2016-01-01', value: [7, 3, 1], source: cite('DECISION'), checkedOn: '2026-11-22' },
]);

/** S32. Above this indemnity the officer who checked the papers does not issue the receipt: a second person does. */
export const fourEyesCents = series<number>('P-FOUR-EYES', [
  { from: '2016-01-01', value: 500_000, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);

/** R-PLAN-02. Most monthly instalments of a repayment plan. */
export const planInstalments = series<number>('P-PLAN-INSTALMENTS', [
  { from: '2016-01-01', value: 36, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);

/** R-PLAN-04. Calendar days after an instalment fell due during which a late payment breaches nothing. */
export const instalmentGraceDays = series<number>('P-PLAN-GRACE', [
  { from: '2016-01-01', value: 10, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);
