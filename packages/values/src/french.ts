import type { Temporal } from 'temporal-polyfill';

const noBreakSpace = '\u00a0';
const narrowNoBreakSpace = '\u202f';
/** The months as French writes them, from January. */
export const frenchMonths = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** «3 décembre 2026», «1er mars 2027». Written here rather than by Intl, whose wording moves between versions. */
export function formatDay(day: Temporal.PlainDate): string {
  return `${day.day === 1 ? '1er' : day.day} ${frenchMonths[day.month - 1]} ${day.year}`;
}

/** «03/12/2026», for a table. */
export function formatDayShort(day: Temporal.PlainDate): string {
  return `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`;
}

/** «3 décembre 2026 à 14 h 05», the time in Paris. */
export function formatInstant(instant: Temporal.Instant): string {
  const zoned = instant.toZonedDateTimeISO('Europe/Paris');
  const minutes = String(zoned.minute).padStart(2, '0');
  return `${formatDay(zoned.toPlainDate())} à ${zoned.hour}${noBreakSpace}h${noBreakSpace}${minutes}`;
}

/** «aujourd’hui», «demain», «hier», «dans 6 jours», «il y a 3 jours»: a day seen from today. */
export function relativeDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(day, { largestUnit: 'days' }).days;
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  return days > 0 ? `dans ${days} jours` : `il y a ${-days} jours`;
}

/** «a», «a et b», «a, b et c»; with 'ou' for a choice. */
export function list(items: readonly string[], conjunction: 'et' | 'ou' = 'et'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** «1 jour», «0 jour», «2 jours»: in French the plural begins at 2. The plural adds an s unless it is given. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number}${noBreakSpace}${Math.abs(number) < 2 ? singular : plural}`;
}

/** Puts a text between French quotation marks, with the spaces that do not break. */
export function quote(text: string): string {
  return `«${noBreakSpace}${text}${noBreakSpace}»`;
}

/**
 * Sets the spaces and apostrophes of a French sentence: narrow no-break before ; ! ?, no-break before : and €, inside
 * « » and before a unit that follows a number, curly apostrophes. A web address is left as it is.
 */
export function typography(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/ +([;!?]+)(?=\s|$|[»)])/g, `${narrowNoBreakSpace}$1`)
    .replace(/ +:(?=\s|$)/g, `${noBreakSpace}:`)
    .replace(/«\s*/g, `«${noBreakSpace}`)
    .replace(/\s*»/g, `${noBreakSpace}»`)
    .replace(/(\d) +(?=[€%])/g, `$1${noBreakSpace}`);
}
