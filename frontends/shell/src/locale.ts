import { changeLocale, type Locale } from '@trousseau/space';

const storageKey = 'trousseau.locale';

/** Applies the language kept on this device; French when none was. Called once, before the first render. */
export function restoreLocale(): void {
  applyLocale(localStorage.getItem(storageKey) === 'en' ? 'en' : 'fr');
}

/** Changes the language of every page, here and in the spaces, and keeps the choice on this device. */
export function chooseLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
  applyLocale(locale);
}

function applyLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  changeLocale(locale);
}
