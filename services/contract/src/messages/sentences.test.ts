import { inEnglish } from '@trousseau/service/in-english';
import { frenchSentences, leftInFrench } from '@trousseau/service/test/french-sentences';
import { list } from '@trousseau/values/french';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { promisedLeases } from '../bench/leases.ts';
import { contractEventRules } from '../domain/contract-event-kinds.ts';
import { eventEffect, eventTitle } from '../domain/contract-event-words.ts';
import { momentsOf } from '../domain/contract-moments.ts';
import { type ContractFacts, coverOf } from '../domain/cover.ts';
import { deadlinesOf } from '../domain/deadlines.ts';
import { checkLease } from '../domain/lease-check.ts';
import { readLease } from '../domain/lease-text.ts';
import english from './sentences.en.json' with { type: 'json' };

const translate = inEnglish(english);
const notEnglish = (told: readonly string[]) => leftInFrench(told, translate);
const day = (text: string) => Temporal.PlainDate.from(text);

/** Articles and lines of the contract, which are French by law; one's own data; what the next tests read as it is told. */
const ELSEWHERE = [
  ...['domain/terms.ts', 'domain/lease-text.ts', 'use-cases/personal-data.ts'],
  ...['domain/contract-event-words.ts', 'domain/contract-moments.ts', 'domain/lease-check.ts'],
];

test('no sentence lacks its English', () => {
  const folder = new URL('..', import.meta.url).pathname;
  const sentences = frenchSentences(folder, ['domain/*.ts', 'use-cases/*.ts', 'graphql/*.ts'], ELSEWHERE);
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.filter((sentence) => translate(sentence) === null)).toEqual([]);
});

test('the line of time of a contract and its deadlines are told in English, from the draft to the exit', () => {
  const signed: ContractFacts = {
    ...{ regime: 'R2026', leaseKind: 'LAW_1989_EMPTY', stock: 'PRIVATE', maxRentCents: 100_000 },
    ...{ rentCents: 60_000, chargesCents: 5_000, effectiveOn: day('2026-06-15'), endsOn: null },
    ...{ plannedSignatureOn: day('2026-06-10'), signedOn: day('2026-06-10'), validatedOn: day('2026-06-01') },
    ...{ visaValidUntil: day('2026-08-19'), exit: null },
  };
  const draft = { ...signed, regime: null, validatedOn: null, signedOn: null };
  const left = { ...signed, exit: { exitOn: day('2026-09-01'), recoveredOn: day('2026-09-03') } };
  const told = [draft, signed, left, { ...signed, regime: 'R2018' } as const].flatMap((facts) => [
    ...deadlinesOf(facts, day('2026-06-12')).flatMap(({ label, actor, consequence }) => [label, actor, consequence]),
    ...coverOf(facts, day('2026-06-12')).lines.flatMap(({ label, detail }) => [label, detail]),
    ...momentsOf(facts, [], day('2026-06-12')).flatMap(({ label, detail }) => [label, detail]),
  ]);
  expect(notEnglish(told)).toEqual([]);
});

test('every event of a lease has its English title and effect', () => {
  const happened = { happenedOn: day('2026-09-01'), personName: 'Nadia Benali', rentCents: 61_000, chargesCents: 0 };
  const told = (Object.keys(contractEventRules) as (keyof typeof contractEventRules)[]).flatMap((kind) =>
    [null, day('2026-10-01')].flatMap((later) => [
      eventTitle(kind),
      eventEffect({ ...happened, kind, recoveredOn: later, plannedExitOn: later }),
    ]),
  );
  expect(notEnglish(told)).toEqual([]);
});

test('what the check of a lease finds is told in English', () => {
  const texts = [
    'Un texte qui ne dit rien du bail.',
    'Le bail prend effet le 16/06/2026. Fait le 19/05/2026. Loyer : 1 €. Clause résolutoire.',
  ];
  const told = promisedLeases.flatMap((promised) =>
    texts.flatMap((text) => checkLease(readLease(text), { ...promised, city: 'Lyon' }).map(({ detail }) => detail)),
  );
  const names = promisedLeases.flatMap(({ tenantNames, street }) => [
    ...[list(tenantNames), ...tenantNames],
    ...[street, street.split(',')[0] ?? street],
  ]);
  const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, 'X'), text);
  expect(leftInFrench(told, (french) => withoutNames(translate(french) ?? french))).toEqual([]);
});
