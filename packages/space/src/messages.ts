import { createInstance } from 'i18next';
import { useCallback, useSyncExternalStore } from 'react';
import type { Locale } from './contract.ts';

const i18n = createInstance();
void i18n.init({
  lng: 'fr',
  fallbackLng: 'fr',
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Texts of a page or a space: nested objects whose leaves are sentences. `src/messages/fr.json` is the model. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** Dotted paths to the sentences of `Tree`, with the plural endings (`_one`, `_other`) taken off. */
export type MessageKey<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${MessageKey<Tree[Key]>}`;
}[keyof Tree & string];

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'many' | 'other'}` ? Base : Key;

/** English must say everything French says, and nothing else. */
export type SameMessages<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameMessages<Tree[Key]> };

export type Translate<Tree> = (key: MessageKey<Tree>, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The texts of one namespace (the name of the space, or of a shared block) in the person's language.
 * `count` in `values` chooses the plural form; a missing key is a compile error in French and in English.
 */
export function useMessages<Tree extends MessageTree>(
  namespace: string,
  messages: { readonly fr: Tree; readonly en: SameMessages<Tree> },
): { readonly t: Translate<Tree>; readonly locale: Locale } {
  if (!i18n.hasResourceBundle('fr', namespace)) {
    i18n.addResourceBundle('fr', namespace, messages.fr);
    i18n.addResourceBundle('en', namespace, messages.en);
  }
  const locale = useLocale();
  const t = useCallback<Translate<Tree>>((key, values) => i18n.t(key, { ns: namespace, lng: locale, ...values }), [namespace, locale]);
  return { t, locale };
}

/** The person's language; every page follows when the shell changes it. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale, currentLocale);
}

/** Called by the shell only: one language for the whole page. */
export function changeLocale(locale: Locale): void {
  void i18n.changeLanguage(locale);
}

function subscribe(listener: () => void): () => void {
  i18n.on('languageChanged', listener);
  return () => i18n.off('languageChanged', listener);
}

function currentLocale(): Locale {
  return i18n.language === 'en' ? 'en' : 'fr';
}
