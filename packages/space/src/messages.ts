import { useCallback, useSyncExternalStore } from 'react';
import type { Locale } from './contract.ts';

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
export type SameMessages<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameMessages<Tree[Key]>;
};

export type Translate<Tree> = (key: MessageKey<Tree>, values?: MessageValues) => string;

export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * The texts of a space in the person's language. The files are written as i18next's are (`{{name}}`, `_one` / `_other`
 * chosen by `count`), so that translators' tools read them; a missing key is a compile error, in French and in English.
 */
export function useMessages<Tree extends MessageTree>(messages: {
  readonly fr: Tree;
  readonly en: SameMessages<Tree>;
}): { readonly t: Translate<Tree>; readonly locale: Locale } {
  const locale = useLocale();
  const tree = messages[locale] as MessageTree;
  const t = useCallback<Translate<Tree>>((key, values) => translate(tree, locale, key, values), [tree, locale]);
  return { t, locale };
}

/** The sentence at a dotted key, in the plural form of `values.count`, with its `{{names}}` filled. The key itself when there is none. */
export function translate(tree: MessageTree, locale: Locale, key: string, values: MessageValues = {}): string {
  const { count } = values;
  const form = typeof count === 'number' ? new Intl.PluralRules(locale).select(count) : 'other';
  const sentence = find(tree, `${key}_${form}`) ?? find(tree, `${key}_other`) ?? find(tree, key) ?? key;
  return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function find(tree: MessageTree, key: string): string | undefined {
  let node: string | MessageTree | undefined = tree;
  for (const step of key.split('.')) node = typeof node === 'object' ? node[step] : undefined;
  return typeof node === 'string' ? node : undefined;
}

let currentLocale: Locale = 'fr';
const listeners = new Set<() => void>();

/** The person's language; every page follows when the shell changes it. */
export function useLocale(): Locale {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => currentLocale,
  );
}

/** Called by the shell only: one language for the whole page. */
export function changeLocale(locale: Locale): void {
  currentLocale = locale;
  for (const listener of listeners) listener();
}
