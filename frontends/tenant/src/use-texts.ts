import { useMessages } from '@trousseau/space';
import en from './messages/en.json';
import fr from './messages/fr.json';

/** The texts of this space, in the person's language. */
export function useTexts() {
  return useMessages({ fr, en });
}

/** Says one of the texts of this space. */
export type Say = ReturnType<typeof useTexts>['t'];
