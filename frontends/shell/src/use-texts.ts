import { type SameMessages, useMessages } from '@trousseau/space';
import firstFr from './messages/first/fr.json';

type First = typeof firstFr;
/** Every text of the shell. */
export type Texts = First & typeof import('./messages/fr.json');

// A first visit carries French alone, and of it what the frame and the home page say; the texts of the other pages come with the
// first of them (`lazyPage`), English when somebody asks for it.
let fr: Partial<Texts> & First = firstFr;
let en: (Partial<SameMessages<Texts>> & SameMessages<First>) | null = null;

/** Brings the texts of the pages, before the first page that is loaded apart shows. */
export async function loadPageTexts(): Promise<void> {
  fr = { ...firstFr, ...(await import('./messages/fr.json')).default };
}

/** Brings the English texts, before the language changes. */
export async function loadEnglish(): Promise<void> {
  const [first, pages] = await Promise.all([import('./messages/first/en.json'), import('./messages/en.json')]);
  en = { ...first.default, ...pages.default };
}

/** The texts of the frame and of the pages that are there at once, in the person's language. */
export function useFirstTexts() {
  return useMessages<First>({ fr, en: en ?? fr });
}

/** The texts of the shell, in the person's language; for what is loaded apart from the first page. */
export function useTexts() {
  const texts = fr as Texts;
  return useMessages<Texts>({ fr: texts, en: (en as SameMessages<Texts> | null) ?? texts });
}
