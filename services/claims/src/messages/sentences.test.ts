import { inEnglish } from '@trousseau/service/in-english';
import { frenchSentences, leftInFrench } from '@trousseau/service/test/french-sentences';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { assessAccount } from '../domain/account-assessment.ts';
import { assessForCaf } from '../domain/caf-assessment.ts';
import { capFor, coverWindowOf } from '../domain/cover.ts';
import { explainDamageLines, judgeDamageLine } from '../domain/damage-lines.ts';
import { requiredDamagePapers } from '../domain/damage-papers.ts';
import { damagePayable } from '../domain/damage-payable.ts';
import { deadlineWords } from '../domain/deadline-words.ts';
import type { Line } from '../domain/line.ts';
import { payableIndemnity } from '../domain/payable.ts';
import { requiredDocuments } from '../domain/required-documents.ts';
import { aidRecipient, settledTerms, type Term } from '../domain/terms.ts';
import english from './sentences.en.json' with { type: 'json' };

const translate = inEnglish(english);
const notEnglish = (told: readonly string[]) => leftInFrench(told, translate);
const words = (lines: readonly Line[]) => lines.flatMap(({ label, detail }) => [label, detail]);
const day = (text: string) => Temporal.PlainDate.from(text);

/** Their sentences are put together: the next tests read them as they are told. */
const PUT_TOGETHER = ['account-assessment', 'caf-assessment', 'payable'].map((stem) => `domain/${stem}.ts`);
/** What one asks of one's own data is answered in French. */
const OWN_DATA = ['use-cases/personal-data.ts', 'use-cases/personal-words.ts'];

test('no sentence lacks its English', () => {
  const folder = new URL('..', import.meta.url).pathname;
  const files = ['domain/*.ts', 'use-cases/*.ts', 'graphql/*.ts'];
  const sentences = frenchSentences(folder, files, [...PUT_TOGETHER, ...OWN_DATA]);
  expect(sentences.length).toBeGreaterThan(90);
  expect(sentences.filter((sentence) => translate(sentence) === null)).toEqual([]);
});

const lease = {
  ...({ regime: 'R2026', kind: 'LAW_1989_EMPTY', stock: 'PRIVATE', endsOn: null } as const),
  ...{ effectiveOn: day('2026-01-01'), rentAndChargesCents: 50_000 },
};
const term = (dueOn: string, housingAidCents = 0): Term => ({
  ...{ dueOn: day(dueOn), dueCents: 50_000, housingAidCents, receivedCents: 0, receivedOn: null },
  housingAidPaidTo: aidRecipient(housingAidCents, 'LANDLORD'),
});
const paidToday = { ...term('2026-05-06'), receivedCents: 50_000, receivedOn: day('2026-05-06') };
const unpaid = [term('2026-01-05'), term('2026-02-05', 10_000), term('2026-03-05'), term('2026-04-05')];

test('what an account says, to the guarantee and to the CAF, is told in English', () => {
  const told = [[], unpaid.slice(0, 1), unpaid, [...unpaid.slice(0, 2), paidToday]].flatMap((terms) =>
    [lease, { ...lease, regime: 'R2018' } as const].flatMap((one) => {
      const account = assessAccount(terms, one, day('2026-05-06'));
      const inLaw = ['2026-05-06', '2027-05-06'].flatMap((on) => assessForCaf(terms, 50_000, account, day(on)).lines);
      return words([...account.lines, ...inLaw]);
    }),
  );
  expect(notEnglish(told)).toEqual([]);
});

test('an indemnity is explained in English, whatever was paid before', () => {
  const facts = { window: coverWindowOf(lease), cap: capFor('R2026', ['GENERAL'], 50_000), returnedCents: 0 };
  const terms = settledTerms(unpaid, day('2026-05-06'));
  const before = [[], [{ periodToOn: day('2026-02-05'), indemnityCents: 90_000 }]];
  const told = [terms, terms.slice(0, 1), []].flatMap((some) =>
    before.flatMap((earlier) =>
      words(payableIndemnity({ ...facts, terms: some, earlier, rentAndChargesCents: 50_000 }).lines),
    ),
  );
  expect(notEnglish(told)).toEqual([]);
});

test('damage is explained in English', () => {
  const facts = {
    ...({ kind: 'LAW_1989_EMPTY', stock: 'PRIVATE', contractOn: day('2026-01-01'), furnitureCents: 30_000 } as const),
    ...{
      rentCents: 45_000,
      chargesCents: 5_000,
      damageCents: 80_000,
      depositCents: 45_000,
      depositUsedForRentCents: 0,
    },
  };
  const cases = [
    ...[facts, { ...facts, depositUsedForRentCents: 10_000 }, { ...facts, damageCents: 100 }],
    ...([
      { ...facts, kind: 'MOBILITY' },
      { ...facts, kind: 'SEASONAL' },
      { ...facts, stock: 'SOCIAL' },
    ] as const),
    { ...facts, contractOn: day('2018-06-01') },
  ];
  const line = { room: 'Bathroom', repairCents: 50_000, proof: 'INVOICE', yearsServed: 4 } as const;
  const lines = (['WINDOWS', 'FENCE'] as const).map((category) =>
    judgeDamageLine({ ...line, category }, 'LAW_1989_EMPTY', day('2026-01-01')),
  );
  const told = cases.flatMap((one) => damagePayable(one).lines);
  expect(notEnglish(words([...told, ...explainDamageLines(lines, day('2026-01-01'))]))).toEqual([]);
});

test('deadlines and papers have their English words', () => {
  const deadlines = Object.values(deadlineWords).flatMap(({ label, actor, consequence }) => [
    label,
    actor,
    consequence,
  ]);
  const papers = [...requiredDocuments([]), ...requiredDamagePapers([])];
  const missing = papers.filter(({ mandatory }) => mandatory).map(({ label }) => `${label}.`);
  expect(notEnglish([...deadlines, ...papers.flatMap(({ label, why }) => [label, why]), ...missing])).toEqual([]);
});
