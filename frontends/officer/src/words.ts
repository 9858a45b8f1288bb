import type { Locale } from '@trousseau/space';

const tags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** « Camille Durand et Noé Martin » */
export function namesInWords(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(names);
}

/** « 3 mars 2026 à 14:02:07 », in Paris. */
export function momentInWords(instant: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  });
  return format.format(new Date(instant));
}

/** « octobre 2026 », for the month of an ISO day. */
export function monthInWords(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The Paris day of an instant, as an ISO day. */
export function dayOfInstant(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(instant));
}
