import { inEnglish } from '@trousseau/service/refusals-in-english';
import { frenchSentences } from '@trousseau/service/test/french-sentences';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, newAddress, PASSWORD, startAccount, TENANT } from '../test-actors.ts';
import english from './refusals.en.json' with { type: 'json' };

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

/** What is said elsewhere than in a refusal: texts one accepts word by word, what stands in the way of closing, one's own data. */
const NO_REFUSALS = [
  ...['domain/access-texts.ts', 'domain/closing.ts', 'use-cases/close-space.ts', 'use-cases/record-answers.ts'],
  ...['use-cases/personal-data.ts', 'use-cases/personal-spaces.ts', 'use-cases/personal-words.ts'],
];

test('no refusal lacks its English', () => {
  const folder = new URL('..', import.meta.url).pathname;
  const sentences = frenchSentences(folder, ['domain/*.ts', 'use-cases/*.ts', 'graphql/*.ts'], NO_REFUSALS);
  const translate = inEnglish(english);
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((sentence) => translate(sentence) === null)).toEqual([]);
});

test('English is written as English is', () => {
  expect(Object.values(english).filter((sentence) => /[\u00a0\u202f«»’]\s*[;:!?»]/.test(sentence))).toEqual([]);
});

test.each([
  ['EN', 'The address or the password does not match.', 'Sign in to go on.', 'This date of birth is not possible.'],
  [
    'FR',
    'L’adresse ou le mot de passe ne correspond pas.',
    'Connectez-vous pour continuer.',
    'Cette date de naissance',
  ],
] as const)('a page in %s is refused in its language, by value, by code and by field', async (language, ...words) => {
  const { viewer } = await account.activated();
  const returned = await account.run('signIn', { email: newAddress(), password: PASSWORD }, { language });
  const thrown = await account.run('proveAgain', { password: PASSWORD }, { language });
  const profile = { ...TENANT, birthDate: '1801-04-03' };
  const { told } = await account.run('completeProfile', profile, { as: viewer, language });
  const fields = (told?.['fields'] ?? []) as { message: string }[];
  const messages = [returned.told?.message, thrown.errors?.[0]?.message, fields[0]?.message];
  expect(messages.map((message, index) => message?.startsWith(words[index] ?? '') || message)).toEqual([
    true,
    true,
    true,
  ]);
});
