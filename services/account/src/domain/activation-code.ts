/** Letters a code begins with and digits it ends with (R-ACC-05, sample BS632762). */
const LETTERS = 2;
const DIGITS = 6;
const SHAPE = new RegExp(`^[A-Z]{${LETTERS}}[0-9]{${DIGITS}}$`);

/** What was typed, as a code, and whether it has the shape of one. */
export interface TypedCode {
  normalised: string | null;
  wellFormed: boolean;
}

/** R-ACC-05. Spaces around and between are dropped and letters raised (D-ACC-03); a letter O is not a zero. */
export function readActivationCode(typed: string): TypedCode {
  const raised = typed.replace(/\s+/g, '').toUpperCase();
  return SHAPE.test(raised) ? { normalised: raised, wellFormed: true } : { normalised: null, wellFormed: false };
}

/**
 * R-ACC-05. Writes a code from random bytes.
 * @param random uniform random integer below its argument, from the caller: a rule has no chance of its own
 */
export function writeActivationCode(random: (below: number) => number): string {
  const letters = Array.from({ length: LETTERS }, () => String.fromCharCode('A'.charCodeAt(0) + random(26)));
  return letters.join('') + String(random(10 ** DIGITS)).padStart(DIGITS, '0');
}
