import { inEnglish } from '@trousseau/service/in-english';
import { frenchSentences, leftInFrench } from '@trousseau/service/test/french-sentences';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { obstaclesToClosing } from '../domain/closing.ts';
import { type Account, newAddress, PASSWORD, startAccount, TENANT } from '../test-actors.ts';
import english from './sentences.en.json' with { type: 'json' };

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const translate = inEnglish(english);

/** What stays French: texts one accepts word by word, one's own data. The rest is put together, and read as told by the next test. */
const ELSEWHERE = [
  ...['domain/access-texts.ts', 'domain/closing.ts', 'use-cases/close-space.ts', 'use-cases/record-answers.ts'],
  ...['use-cases/personal-data.ts', 'use-cases/personal-spaces.ts', 'use-cases/personal-words.ts'],
];

test('no sentence lacks its English', () => {
  const folder = new URL('..', import.meta.url).pathname;
  const sentences = frenchSentences(folder, ['domain/*.ts', 'use-cases/*.ts', 'graphql/*.ts'], ELSEWHERE);
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((sentence) => translate(sentence) === null)).toEqual([]);
});

test('what stands in the way of closing a space is told in English, on the page and when it is refused', () => {
  const ties = { isSoleOwner: false, issuedBy: 'CAF X', openClaimCount: 1, outstandingCents: 120_000 };
  const told = [1, 2].flatMap((some) =>
    obstaclesToClosing({ ...ties, openClaimCount: some, liveContractCount: some, openMandateCount: some }),
  );
  const refused = `Rien n’est fermé. SCI X\u00a0: ${told.join(' ')} Cet espace\u00a0: ${told[0]}`;
  expect(leftInFrench([...told, refused], translate)).toEqual([]);
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
