import { series } from './series.ts';
import { cite } from './sources.ts';

/**
 * S63 (P-ACCOUNTS-KEPT). Years for which accounts and what proves them are kept, whoever asks to be forgotten: Code de commerce,
 * art. L. 123-22. What stays of an erased person is a pseudonym and figures.
 */
export const accountsKeptYears = series<number>('P-ACCOUNTS-KEPT', [
  { from: '2016-01-01', value: 10, source: cite('COMMERCE', 'RGPD'), checkedOn: '2026-11-26' },
]);

/** S62 (P-DATA-EXPORT). Hours for which what somebody asked for of themselves can be taken; then it is destroyed. */
export const dataExportRule = series<{ keptHours: number }>('P-DATA-EXPORT', [
  { from: '2016-01-01', value: { keptHours: 24 }, source: cite('RGPD', 'DECISION'), checkedOn: '2026-11-26' },
]);

/**
 * P-ISSUANCE-FILE. Days for which a file of landlords and its result stay, after their accounts were made, or after it was received when
 * none was: long enough to compare it with one’s own lists.
 */
export const issuanceFileKeptDays = series<number>('P-ISSUANCE-FILE', [
  { from: '2016-01-01', value: 90, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);

/** P-DWELLING-FILE. Days for which a landlord’s file of dwellings and its result stay after it was received: what it lists is in the book. */
export const dwellingFileKeptDays = series<number>('P-DWELLING-FILE', [
  { from: '2016-01-01', value: 90, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);

/** P-NOTIFICATIONS. Months for which a notification stays once it was read; what it told of is in its own place. */
export const notificationKeptMonths = series<number>('P-NOTIFICATIONS', [
  { from: '2016-01-01', value: 12, source: cite('DECISION'), checkedOn: '2026-11-26' },
]);
