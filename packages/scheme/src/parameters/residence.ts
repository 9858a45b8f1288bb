import { series } from './series.ts';
import { cite } from './sources.ts';

const untilWithdrawal =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO AD CH MC SM'.split(' ');

/**
 * R-ELIG-03. Nationalities that need no permit: the European Economic Area, Andorra, Switzerland, Monaco and San Marino, by their
 * ISO 3166 code. The United Kingdom was treated as a member until the end of 2020.
 */
export const freeMovementStates = series<readonly string[]>('P-NATIONALITY', [
  {
    from: '2016-01-01',
    value: [...untilWithdrawal, 'GB'],
    source: cite('OPENFISCA', 'WITHDRAWAL'),
    checkedOn: '2026-11-25',
  },
  { from: '2021-01-01', value: untilWithdrawal, source: cite('OPENFISCA', 'WITHDRAWAL'), checkedOn: '2026-11-25' },
]);
