import type { Temporal } from 'temporal-polyfill';
import { formatCents } from './cents.ts';
import { formatDay } from './french.ts';

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
