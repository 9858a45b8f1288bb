import { normaliseName } from '@trousseau/values/names';

/** What one looks for in a contract. */
export interface WordedContract {
  readonly number: string;
  readonly tenantNames: readonly string[];
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

/** Words that one search counts; more would only repeat what the first ones say. */
const MOST_WORDS = 8;

/** The words by which a contract is found, each once, without accents nor case. */
export function wordsOfContract({ number, tenantNames, street, postcode, city }: WordedContract): string[] {
  return [...new Set(wordsOf([number, ...tenantNames, street, postcode, city].join(' ')))];
}

/** The words somebody typed; a contract is found when each begins one of its own. */
export const searchedWords = (typed: string): string[] => [...new Set(wordsOf(typed))].slice(0, MOST_WORDS);

const wordsOf = (text: string) => normaliseName(text).split(' ').filter(Boolean);
