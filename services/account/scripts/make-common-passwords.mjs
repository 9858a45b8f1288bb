// Writes src/domain/common-passwords.json: the offline list of passwords everybody tries first (S03).
// Source: the password dictionary of @zxcvbn-ts/language-common (MIT), plus French favourites,
// each word also with the endings people add when a form asks for a digit or a punctuation mark.
// Run by hand when the source changes: `node scripts/make-common-passwords.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const home = dirname(createRequire(import.meta.url).resolve('@zxcvbn-ts/language-common/package.json'));
const ranked = JSON.parse(readFileSync(join(home, 'src/passwords.json'), 'utf8'));
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

const FRENCH_FAVOURITES = `alexandre amour anthony aurelie bébé bisous bonjour bordeaux bretagne camille caroline celine chocolat chouchou
  christophe coucou dauphin doudou emilie familia famille football frederic guillaume isabelle jetaime julien liberte licorne loulou
  lucas maman marine marseille mathieu maxime mimine minou mohamed monamour motdepasse naruto nathalie nicolas olivier papillon
  parisien patrick philippe pitchoune poupette princesse quentin romain sandrine saucisse sebastien secret simpson soleil stephane
  thomas tigrou toulouse vacances valentin valerie vanille vincent virginie voiture`.split(/\s+/);
const ENDINGS = ['1', '12', '123', '1234', '01', '!', '1!', '123!'];
/** How many of the most common words get the endings too. */
const WORDS_WITH_ENDINGS = 3000;

const satisfiesRule = (text) => {
  const length = [...text].length;
  return length >= 8 && length <= 20 && /\p{L}/u.test(text) && /[\p{Nd}\p{P}\p{S}]/u.test(text);
};
const words = ranked.filter((entry) => /^[a-z]{4,}$/.test(entry)).slice(0, WORDS_WITH_ENDINGS);
const candidates = [
  ...ranked,
  ...[...FRENCH_FAVOURITES, ...words].flatMap((word) => ENDINGS.map((ending) => word + ending)),
];
const passwords = [...new Set(candidates.map((entry) => entry.normalize('NFC').toLowerCase()))].filter(satisfiesRule).sort();

writeFileSync(
  new URL('../src/domain/common-passwords.json', import.meta.url),
  `${JSON.stringify(
    {
      source: `@zxcvbn-ts/language-common ${version}, MIT, Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., Copyright (c) 2021 @zxcvbn-ts; endings and French favourites added`,
      passwords: passwords.join(' '),
    },
    null,
    2,
  )}\n`,
);
