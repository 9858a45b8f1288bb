import { writeFile } from 'node:fs/promises';
import { passwordRule } from '@trousseau/scheme/parameters/access';
import about from '@zxcvbn-ts/language-common/package.json' with { type: 'json' };
import ranked from '@zxcvbn-ts/language-common/src/passwords.json' with { type: 'json' };
import { passwordFault } from '../domain/password.ts';

/** What French people choose, absent from the international list. */
const FRENCH_FAVOURITES = `
  alexandre amour anthony aurelie bébé bisous bonjour bordeaux bretagne camille caroline celine chocolat chouchou christophe
  coucou dauphin doudou emilie famille football frederic guillaume isabelle jetaime julien liberte licorne loulou lucas maman
  marine marseille mathieu maxime mimine minou mohamed monamour motdepasse naruto nathalie nicolas olivier papillon parisien
  patrick philippe pitchoune poupette princesse quentin romain sandrine saucisse sebastien secret simpson soleil stephane
  thomas tigrou toulouse vacances valentin valerie vanille vincent virginie voiture`
  .trim()
  .split(/\s+/);
/** What is added to a word when a form asks for a digit or a punctuation mark. */
const ENDINGS = ['1', '12', '123', '1234', '01', '!', '1!', '123!'];
/** How many of the most common words get the endings too. */
const WORDS_WITH_ENDINGS = 3000;

/**
 * The list `common-passwords.json` (S03): the password dictionary of @zxcvbn-ts/language-common and French favourites, words
 * also with the usual endings, of which only what R-ACC-03 accepts is kept: the rest is refused by the rule itself.
 */
export function commonPasswordList() {
  const words = ranked.filter((entry) => /^[a-z]{4,}$/.test(entry)).slice(0, WORDS_WITH_ENDINGS);
  const withEndings = [...FRENCH_FAVOURITES, ...words].flatMap((word) => ENDINGS.map((ending) => word + ending));
  const entries = new Set([...ranked, ...withEndings].map((entry) => entry.normalize('NFC').toLowerCase()));
  const rule = passwordRule.entries[0].value;
  return {
    source: `@zxcvbn-ts/language-common ${about.version}, MIT, Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., Copyright (c) 2021 @zxcvbn-ts; endings and French favourites added`,
    passwords: [...entries]
      .filter((entry) => passwordFault(entry, rule) === null)
      .sort()
      .join(' '),
  };
}

// Run by hand when the dictionary changes: `tsx src/credentials/generate-common-passwords.ts`.
if (process.argv[1]?.endsWith('generate-common-passwords.ts')) {
  const file = new URL('../domain/common-passwords.json', import.meta.url);
  await writeFile(file, `${JSON.stringify(commonPasswordList(), null, 2)}\n`);
}
