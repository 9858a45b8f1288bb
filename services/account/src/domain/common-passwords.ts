import list from './common-passwords.json' with { type: 'json' };

/** Passwords that satisfy R-ACC-03 and that everybody tries first, lower case; read from the repository, never the network. */
export const commonPasswords: ReadonlySet<string> = new Set(list.passwords.split(' '));

// The words of this scheme and of French keyboards: with any ending they are the first guesses of someone who knows the site.
const CONTEXT_WORDS: ReadonlySet<string> = new Set([
  ...['trousseau', 'visale', 'actionlogement', 'logement', 'apagl', 'caution', 'garant', 'garantie', 'loyer', 'bail'],
  ...[
    'bailleur',
    'locataire',
    'location',
    'proprietaire',
    'appartement',
    'immobilier',
    'quittance',
    'visa',
    'clef',
    'cle',
  ],
  ...[
    'azerty',
    'azertyuiop',
    'qwerty',
    'qwertyuiop',
    'motdepasse',
    'password',
    'bonjour',
    'bienvenue',
    'welcome',
    'admin',
  ],
]);

const LOOKALIKES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  $: 's',
  '5': 's',
  '7': 't',
};
const EDGES = /^[\p{Nd}\p{P}\p{S}\s]+|[\p{Nd}\p{P}\p{S}\s]+$/gu;
const SEPARATORS = /[^\p{L}\p{Nd}]+/u;
/** Shorter pieces of an address are everybody's, not its owner's. */
const OWN_WORD_LETTERS = 4;

/**
 * R-ACC-03, compensation S03: whether a password is one of the first that someone else would try, in whatever case,
 * with figures for letters (`v1sale`) or digits and marks around (`visale2026!`), or made from the owner's own address.
 */
export function isTooCommon(password: string, email: string): boolean {
  const typed = password.toLowerCase();
  if (commonPasswords.has(typed)) return true;
  const word = withoutAccents(typed.replace(EDGES, ''));
  const spelled = withoutAccents(
    [...typed.replace(/[\p{Nd}\p{P}\p{S}\s]+$/u, '')].map((sign) => LOOKALIKES[sign] ?? sign).join(''),
  );
  if (CONTEXT_WORDS.has(word) || CONTEXT_WORDS.has(spelled)) return true;
  return isOwnAddress(typed, word, email.toLowerCase());
}

function isOwnAddress(typed: string, word: string, email: string) {
  const local = email.split('@')[0] ?? '';
  if (local !== '' && typed.includes(local) && typed.replace(local, '').replace(EDGES, '') === '') return true;
  return local
    .split(SEPARATORS)
    .some((piece) => [...piece].length >= OWN_WORD_LETTERS && withoutAccents(piece) === word);
}

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
