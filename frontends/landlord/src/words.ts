import type { Locale } from '@trousseau/space';

const tags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** « Camille Durand et Noé Martin » */
export function namesInWords(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(names);
}

/** « octobre 2026 », for the month of an ISO day. */
export function monthInWords(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** « Octobre 2026 », to begin a line with. */
export function monthAsTitle(day: string, locale: Locale): string {
  const words = monthInWords(day, locale);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

/** The Paris day of an instant, as an ISO day. */
export function dayOfInstant(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(instant));
}

/** « 8 rue du Taur, 31000 Toulouse » */
export function addressInWords(dwelling: {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}): string {
  return `${dwelling.street}, ${dwelling.postcode} ${dwelling.city}`;
}
