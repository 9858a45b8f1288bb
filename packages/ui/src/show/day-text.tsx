import { dayInWords, longDay, shortDay } from '../base/day-words.ts';
import { useUiLocale } from '../base/use-ui-texts.ts';

export interface DayTextProps {
  /** ISO day, YYYY-MM-DD. */
  day: string;
  /** `long` « 3 décembre 2026 », `short` « 03/12/2026 », `relative` « dans 6 jours, le jeudi 3 décembre » (needs `today`). */
  form?: 'long' | 'short' | 'relative';
  /** ISO day of the server: never the clock of the device. */
  today?: string | undefined;
}

/** A day in words, with its machine form in `<time>`. */
export function DayText({ day, form = 'long', today }: DayTextProps) {
  const locale = useUiLocale();
  const relative = form === 'relative' && today !== undefined;
  const words = relative ? dayInWords(day, today, locale) : form === 'short' ? shortDay(day) : longDay(day, locale);
  return <time dateTime={day}>{words}</time>;
}
