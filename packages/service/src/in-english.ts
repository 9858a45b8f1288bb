import { figuresInEnglish } from '@trousseau/values/language';

/** English sentences by their French ones; `{name}` in both stands for a figure or a name that is carried over, or for words that have their own line. */
export type EnglishSentences = Readonly<Record<string, string>>;

const PLACE = /\{(\w+)\}/g;
/** Between two sentences: after a word, a figure or what closes them, never after an initial («J. Martin»). */
const SENTENCE_END = '(?<=[\\p{Ll}\\p{N}»)€%][.?!])( )(?=[\\p{Lu}\\p{N}«])';
const SENTENCES = new RegExp(SENTENCE_END, 'u');
const PARTS = /( ; )/;
const ITEMS = /( et |, )/;
/** What a place may hold: never more than the sentence it stands in. */
const HELD = `(?:(?!${SENTENCE_END.replace('( )', ' ')}).)+?`;

/** Makes the translation of what a service says. It answers null for a sentence that has no English one. */
export function inEnglish(sentences: EnglishSentences): (french: string) => string | null {
  const whole = new Map(Object.entries(sentences).map(([french, english]) => [plainSpaces(french), english]));
  const withPlaces = [...whole]
    .filter(([french]) => french.includes('{'))
    .sort(([one], [other]) => literal(other) - literal(one))
    .map(([french, english]) => ({ pattern: patternOf(french), english }));

  const one = (french: string): string | null => {
    const exact = whole.get(french);
    if (exact !== undefined) return exact;
    if (!/\p{L}/u.test(french)) return figuresInEnglish(french);
    for (const { pattern, english } of withPlaces) {
      const values = pattern.exec(french)?.groups;
      if (values) return english.replace(PLACE, (_, name: string) => carried(values[name] ?? ''));
    }
    return null;
  };
  /** Several sentences, or the items of a list, each with its own line; null when one has none. */
  const several = (french: string, between: RegExp): string | null => {
    const parts = french.split(between);
    const told = parts.map((part, at) => (at % 2 === 0 ? one(part) : part === ' et ' ? ' and ' : part));
    return parts.length > 1 && told.every((part) => part !== null) ? told.join('') : null;
  };
  const carried = (held: string) => one(held) ?? several(held, PARTS) ?? several(held, ITEMS) ?? figuresInEnglish(held);
  return (french) => {
    const plain = plainSpaces(french);
    return one(plain) ?? several(plain, SENTENCES);
  };
}

/** French sentences are found whatever spaces typography set in them. */
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** How much of a sentence is said rather than carried over: the sentence that says more is tried first. */
const literal = (french: string) => french.replace(PLACE, '').length;

const patternOf = (french: string) =>
  new RegExp(`^${french.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(PLACE, `(?<$1>${HELD})`)}$`, 'u');
