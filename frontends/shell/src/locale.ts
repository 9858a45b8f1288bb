import { changeLocale, type Locale } from '@trousseau/space';
import { loadEnglish } from './use-texts.ts';

const storageKey = 'trousseau.locale';

/** Applies the language kept on this device; French when none was. Called once, before the first render. */
export function restoreLocale(): Promise<void> {
  return applyLocale(localStorage.getItem(storageKey) === 'en' ? 'en' : 'fr');
}

/** Changes the language of every page, here and in the spaces, and keeps the choice on this device. */
export function chooseLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
  void applyLocale(locale);
}

async function applyLocale(locale: Locale): Promise<void> {
  // Without its texts the page stays in French, which says something; the choice is kept for the next page.
  if (locale === 'en') await loadEnglish().catch(() => undefined);
  document.documentElement.lang = locale;
  changeLocale(locale);
}
