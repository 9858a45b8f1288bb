import { useMessages } from '@trousseau/space';
import en from './messages/en.json';
import fr from './messages/fr.json';

/** The texts of the shell, in the person's language. */
export function useTexts() {
  return useMessages({ fr, en });
}
