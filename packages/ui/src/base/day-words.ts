import type { UiLocale } from './texts.ts';

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;
const tags: Readonly<Record<UiLocale, string>> = { fr: 'fr-FR', en: 'en-GB' };

// A day has no time zone: it is counted in UTC so that no device can shift it.
function utc(day: string): number {
  const [, year, month, date] = dayPattern.exec(day) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
}

function format(day: string, locale: UiLocale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' }).format(utc(day));
}

/** True when the text is a day of the calendar written YYYY-MM-DD: false for 2026-02-30. */
export function isDay(text: string): boolean {
  return dayPattern.test(text) && new Date(utc(text)).toISOString().startsWith(text);
}

/** « 3 décembre 2026 », « 1er décembre 2026 », “3 December 2026”. Throws RangeError when the text is not a day. */
export function longDay(day: string, locale: UiLocale): string {
  const words = format(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return locale === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** « 03/12/2026 », the same in both languages. Throws RangeError when the text is not a day. */
export function shortDay(day: string): string {
  return format(day, 'fr', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** Days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / millisecondsPerDay);
}

/** Days from which a distance is said in months, and months from which it is said in years: nobody pictures 917 days. */
const LEAST = { inMonths: 100, inYears: 36 };
const DAYS_PER_MONTH = 365.25 / 12;

function distanceInWords(days: number, locale: UiLocale): string {
  const relative = new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' });
  if (Math.abs(days) < LEAST.inMonths) return relative.format(days, 'day');
  const months = Math.round(days / DAYS_PER_MONTH);
  return Math.abs(months) < LEAST.inYears
    ? relative.format(months, 'month')
    : relative.format(Math.round(months / 12), 'year');
}

/** « dans 6 jours, le jeudi 3 décembre », with the year when it is not today's. Both are ISO days. */
export function dayInWords(day: string, today: string, locale: UiLocale): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const date = sameYear ? format(day, locale, { day: 'numeric', month: 'long' }) : longDay(day, locale);
  // Apart from the date: with a year, English would put a comma between them.
  const written = `${format(day, locale, { weekday: 'long' })} ${date}`;
  const distance = distanceInWords(daysBetween(today, day), locale);
  return locale === 'fr' ? `${distance}, le ${written.replace(' 1 ', ' 1er ')}` : `${distance}, on ${written}`;
}
