import { expect, test } from 'vitest';
import { inEnglish } from '../in-english.ts';
import { frenchSentences } from '../test/french-sentences.ts';
import english from './sentences.en.json' with { type: 'json' };

const translate = inEnglish(english);

test('what every service may say, of files, addresses and rights, has its English', () => {
  // E-mails have both languages themselves; what an operator reads is not for a page.
  const here = frenchSentences(new URL('..', import.meta.url).pathname, ['*.ts'], ['email.ts', 'env.ts']);
  const shared = ['communes', 'values'].flatMap((name) =>
    frenchSentences(new URL(`../../../${name}/src`, import.meta.url).pathname, ['*.ts'], []),
  );
  expect(here.length).toBeGreaterThan(30);
  expect([...here, ...shared].filter((sentence) => translate(sentence) === null)).toEqual([]);
});
