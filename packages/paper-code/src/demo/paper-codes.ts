import { normaliseName } from '@trousseau/values/names';
import type { Temporal } from 'temporal-polyfill';
import { hexadecimalOf } from '../parse-paper-code.ts';
import { type CodeToSign, signPaperCode } from './sign-paper-code.ts';

/** Whose paper it is. */
export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

type Otherwise = Pick<CodeToSign, 'signedOn'> & Partial<Pick<CodeToSign, 'authority' | 'certificate'>>;

/** The code of a tax notice: reference income of a year, in whole euros. */
export function taxNoticeCode(who: Named, incomeYear: number, incomeEuros: number, how: Otherwise): string {
  return signPaperCode({
    ...how,
    type: '28',
    fields: [
      ['43', '1'],
      ['44', '2678012345678'],
      ['45', String(incomeYear)],
      ['46', `${capitals(who.familyName)} ${capitals(who.givenName)}`],
      ['41', String(incomeEuros)],
    ],
  });
}

/** The code of a pay slip: net pay of the month that ends on a day, e.g. «1980,00». */
export function paySlipCode(who: Named, endsOn: Temporal.PlainDate, netEuros: string, how: Otherwise): string {
  return signPaperCode({
    ...how,
    type: '06',
    fields: [
      ['10', `M/${capitals(who.familyName)}/${capitals(who.givenName)}`],
      ['50', '73282932000074'],
      ['53', hexadecimalOf(endsOn.with({ day: 1 }))],
      ['54', hexadecimalOf(endsOn)],
      ['5C', netEuros],
    ],
  });
}

/** The code of an identity card of France. */
export function identityCode(who: Named, birthDate: Temporal.PlainDate, how: Otherwise): string {
  return signPaperCode({
    ...how,
    type: '07',
    fields: [
      ['60', capitals(who.givenName)],
      ['62', capitals(who.familyName)],
      ['67', 'FR'],
      ['69', dayMonthYear(birthDate)],
    ],
  });
}

/** The code of a work contract that begins on a day. */
export function workContractCode(who: Named, startsOn: Temporal.PlainDate, how: Otherwise): string {
  const fields: [string, string][] = [
    ['50', '73282932000074'],
    ['55', dayMonthYear(startsOn)],
    ['57', dayMonthYear(startsOn)],
    ['5A', '2450,00'],
    ['61', capitals(who.givenName)],
    ['62', capitals(who.familyName)],
  ];
  return signPaperCode({ ...how, type: '10', fields });
}

/** The code of a student's contribution. */
export function studentCode(who: Named, birthDate: Temporal.PlainDate, how: Otherwise): string {
  const fields: [string, string][] = [
    ['B1', capitals(who.givenName)],
    ['B2', capitals(who.familyName)],
    ['B7', dayMonthYear(birthDate)],
  ];
  return signPaperCode({ ...how, type: 'B1', fields });
}

function dayMonthYear(on: Temporal.PlainDate): string {
  const [year, month, day] = on.toString().split('-');
  return `${day}${month}${year}`;
}

/** Codes are written in capitals without accents. */
const capitals = (name: string) => normaliseName(name).toUpperCase();
