import { series } from './series.ts';
import { cite } from './sources.ts';

/**
 * S63 (P-ACCOUNTS-KEPT). Years for which accounts and what proves them are kept, whoever asks to be forgotten: Code de commerce,
 * art. L. 123-22. What stays of an erased person is a pseudonym and figures.
 */
export const accountsKeptYears = series<number>('P-ACCOUNTS-KEPT', [
  { from: '2016-01-01', value: 10, source: cite('COMMERCE', 'RGPD'), checkedOn: '2026-11-26' },
]);
