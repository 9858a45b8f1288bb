import { type SameMessages, useMessages } from '@trousseau/space';
import fr from './messages/fr.json';

/** French until English was asked for: a first visit does not carry both. */
let en: SameMessages<typeof fr> = fr;

/** Brings the English texts, before the language changes. */
export async function loadEnglish(): Promise<void> {
  en = (await import('./messages/en.json')).default;
}

/** The texts of the shell, in the person's language. */
export function useTexts() {
  return useMessages({ fr, en });
}
