// Crockford's alphabet: no I, L, O, U, so that a number read aloud or copied by hand has one reading.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const confusable: Record<string, string> = { O: '0', I: '1', L: '1' };
const bodyLength = 10;

/**
 * The number printed on a visa (R-VISA-07), `V-7K3F9-2QM4R-X`: ten random characters (50 bits, not guessable within the limits of the
 * public check) and one check character. `random` holds at least ten bytes.
 */
export function visaNumber(random: Uint8Array): string {
  if (random.length < bodyLength) throw new Error(`A visa number needs ${bodyLength} random bytes.`);
  const body = [...random.slice(0, bodyLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return written(body);
}

/**
 * The number as it is stored, or null when no visa can have it. Tolerant as people are: spaces, dashes and dots anywhere, lower case,
 * O for 0, I or L for 1, « V » left out.
 */
export function readVisaNumber(typed: string): string | null {
  const characters = typed
    .toUpperCase()
    .replace(/[\s.\u2010-\u2015-]/g, '')
    .replace(/[OIL]/g, (letter) => confusable[letter] ?? letter);
  const body = characters.length === bodyLength + 2 && characters.startsWith('V') ? characters.slice(1) : characters;
  if (body.length !== bodyLength + 1 || [...body].some((character) => !alphabet.includes(character))) return null;
  const number = written(body.slice(0, bodyLength));
  return number.endsWith(body.slice(bodyLength)) ? number : null;
}

function written(body: string): string {
  return `V-${body.slice(0, 5)}-${body.slice(5)}-${checkCharacter(body)}`;
}

/** Weights are odd, so any single wrong character changes the sum; neighbours have different weights, so a swap changes it too, save 16 apart. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, place) => total + alphabet.indexOf(character) * (2 * place + 1), 0);
  return alphabet[sum % alphabet.length] ?? '';
}
