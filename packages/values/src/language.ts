import type { Temporal } from 'temporal-polyfill';
import { formatCents } from './cents.ts';
import { formatDay, frenchMonths } from './french.ts';

/** Languages a person is written to in; French unless they chose otherwise. */
export const LANGUAGES = ['FR', 'EN'] as const;
export type Language = (typeof LANGUAGES)[number];

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** «3 décembre 2026» or «3 December 2026». */
export function dayIn(language: Language, day: Temporal.PlainDate): string {
  return language === 'FR' ? formatDay(day) : `${day.day} ${englishMonths[day.month - 1]} ${day.year}`;
}

/** «1 300,50 €» or «€1,300.50». */
export function centsIn(language: Language, cents: number): string {
  if (language === 'FR') return formatCents(cents);
  const euros = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '\u2212' : ''}€${euros}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

const DAY = new RegExp(`^(?:(\\d{1,2})(?:er)? )?(${frenchMonths.join('|')}) (\\d{4})$`);

/**
 * What a French sentence carries over into an English one: a day as English writes it, «1er mars 2027» becomes «1 March 2027»; sums as our
 * pages show them in both languages, their spaces not breaking. Words stay, and so does a day among them: «rue du 8 mai 1945».
 */
export function figuresInEnglish(french: string): string {
  return french
    .replace(DAY, (_, day: string | undefined, month: string, year: string) =>
      [day, englishMonths[(frenchMonths as readonly string[]).indexOf(month)], year].filter(Boolean).join(' '),
    )
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u202f')
    .replace(/(\d) (?=[€%])/g, '$1\u00a0');
}
