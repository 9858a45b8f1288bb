import type { Locale } from '@trousseau/space';
import { dayInWords, longDay } from '@trousseau/ui';

const tags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** « Camille Durand et Noé Martin » */
export function namesInWords(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(names);
}

/** « 8 rue du Taur, 31000 Toulouse » */
export function addressInWords(dwelling: {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}): string {
  return `${dwelling.street}, ${dwelling.postcode} ${dwelling.city}`;
}

/** « Toulouse (31) » */
export function communeInWords(commune: { readonly name: string; readonly departement: string }): string {
  return `${commune.name} (${commune.departement})`;
}

/** « 14:02 », in Paris. */
export function timeOfInstant(instant: string, locale: string): string {
  const time = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' } as const;
  return new Intl.DateTimeFormat(locale, time).format(new Date(instant));
}

/** The Paris day of an instant, as an ISO day. */
export function dayOfInstant(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(instant));
}

/** « dans 2 jours, le mardi 24 novembre »; without the distance until the server has said what day it is. */
export function dayFromToday(day: string, today: string | undefined, locale: Locale): string {
  return today === undefined ? longDay(day, locale) : dayInWords(day, today, locale);
}

/** « mardi 24 novembre 2026 » */
export function weekdayInWords(day: string, locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(tags[locale], { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${day}T00:00:00Z`))} ${longDay(day, locale)}`;
}

/** « 14:02 », on the person's clock. */
export function timeInWords(at: Date): string {
  return new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' }).format(at);
}
