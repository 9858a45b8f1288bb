import { registerLandlord } from '@trousseau/service/test/actors';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startContractHouse } from './test-house.ts';

let at: Awaited<ReturnType<typeof startContractHouse>>;

beforeAll(async () => {
  at = await startContractHouse();
}, 180_000);
afterAll(() => at.house.stop());

interface Line {
  contract: { id: string; monthlyCents: number };
  outcome: string;
  formerRentCents: number;
  rentCents: number | null;
  message: string | null;
}
interface Answer {
  __typename: string;
  lines?: Line[];
  fields?: { field: string }[];
}

const LINES = 'lines { contract { id monthlyCents } outcome formerRentCents rentCents message }';
const ON = '2027-06-01';
const revision = { kind: 'RENT_REVISION', happenedOn: '2027-06-15', rentChange: { percentHundredths: 200 } };

const ask = async (viewer: Viewer, document: string, input: object) => {
  const { data, errors } = await at.house.graphql<{ answer: Answer } | null>(
    viewer,
    document,
    { input },
    { now: `${ON}T10:00:00Z` },
  );
  return { answer: data?.answer, code: errors?.[0]?.extensions.code };
};
const judge = (viewer: Viewer, contractIds: string[], event: object) =>
  ask(
    viewer,
    `query ($input: EventOfContractsInput!) { answer: judgedContractEvents(input: $input) {
      __typename ... on ContractEventsJudged { ${LINES} } ... on ContractEventsRefused { fields { field } } } }`,
    { contractIds, ...event },
  );
const declare = (viewer: Viewer, contractIds: string[], event: object, operationId: string = uuidv7()) =>
  ask(
    viewer,
    `mutation ($input: DeclareContractEventsInput!) { answer: declareContractEvents(input: $input) {
      __typename ... on ContractEventsDeclared { ${LINES} } ... on ContractEventsRefused { fields { field } } } }`,
    { operationId, contractIds, ...event },
  );
const outcomes = ({ answer }: { answer?: Answer | undefined }) =>
  Object.fromEntries(answer?.lines?.map(({ contract, outcome }) => [contract.id, outcome]) ?? []);
const eventsOf = (ids: string[]) =>
  at.house.sql<{ kind: string; rent_cents: string | null }>(
    'select kind, rent_cents from contract_event where contract_id = any($1)',
    [ids],
  );

test('R-CON-02: rents are revised by one percentage, each within the maximum of its visa; nothing is written before', async () => {
  const [fits, tooMuch, unsigned] = [await at.inForce(), await at.inForce(), await at.generated()];
  const atMaximum = {
    kind: 'RENT_REVISION',
    happenedOn: '2027-05-01',
    rentCents: tooMuch.visa.maxRentCents - 5_000,
    chargesCents: 5_000,
  };
  await at.declare(at.morel, tooMuch.id, atMaximum);
  const ids = [fits.id, tooMuch.id, unsigned.id];

  const judged = await judge(at.morel, ids, revision);
  expect(outcomes(judged)).toEqual({ [fits.id]: 'RECORDED', [tooMuch.id]: 'REFUSED', [unsigned.id]: 'REFUSED' });
  expect(judged.answer?.lines?.find(({ contract }) => contract.id === fits.id)).toMatchObject({
    formerRentCents: 60_000,
    rentCents: 61_200,
    message: null,
  });
  expect(judged.answer?.lines?.find(({ contract }) => contract.id === tooMuch.id)?.message).toContain(
    'maximum du visa',
  );
  expect(await eventsOf([fits.id])).toEqual([]);

  const declared = await declare(at.morel, ids, revision);
  expect(outcomes(declared)).toEqual(outcomes(judged));
  expect(await eventsOf([fits.id])).toEqual([{ kind: 'RENT_REVISION', rent_cents: '61200' }]);
  expect(await eventsOf([tooMuch.id])).toHaveLength(1);
  const { data } = await at.read(at.morel, fits.id, 'monthlyCents', '2027-06-15');
  expect(data.contract?.monthlyCents).toBe(66_200);
});

test('sent again it answers the same and raises nothing twice, under another id neither', async () => {
  const ids = [(await at.inForce()).id, (await at.inForce()).id];
  const operationId = uuidv7();
  const answers = await Promise.all(Array.from({ length: 4 }, () => declare(at.morel, ids, revision, operationId)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(new Set(Object.values(outcomes(await declare(at.morel, ids, revision))))).toEqual(new Set(['REFUSED']));
  expect(await eventsOf(ids)).toHaveLength(2);
});

test('the landlord has one message for all that one declaration changed, each tenant one of their own', async () => {
  const landlord = await registerLandlord(at.house, 'SCI des Trois Toits');
  const contracts = [await at.inForce(landlord), await at.inForce(landlord), await at.inForce(landlord)];
  await at.house.jobsDone();
  const before = at.house.post.mails.length;
  await declare(
    landlord,
    contracts.map(({ id }) => id),
    revision,
  );
  await at.house.jobsDone();
  const written = at.house.post.mails.slice(before).map(({ subject }) => subject.replace(/\s/g, ' '));
  expect(written.filter((subject) => subject.startsWith('3 contrats : révision du loyer'))).toHaveLength(1);
  for (const { number } of contracts)
    expect(written.filter((subject) => subject.includes(number) && subject.includes('révision du loyer'))).toHaveLength(
      1,
    );
  expect(written).toHaveLength(4);
});

test('R-CON-10: an agent of many dwellings waits for an officer, contract by contract', async () => {
  const ids = [(await at.inForce()).id, (await at.inForce()).id];
  const mandate = { kind: 'MANDATE_STARTED', happenedOn: '2027-07-01', personName: 'Agence du Canal' };
  expect(new Set(Object.values(outcomes(await declare(at.morel, ids, mandate))))).toEqual(new Set(['SENT_TO_OFFICER']));
  expect((await eventsOf(ids)).map(({ kind }) => kind)).toEqual(['MANDATE_STARTED', 'MANDATE_STARTED']);
});

test.each([
  ['no contract', [], revision, 'contractIds'],
  ['too many contracts', Array.from({ length: 101 }, () => uuidv7()), revision, 'contractIds'],
  ['no percentage', null, { ...revision, rentChange: null }, 'rentChange'],
  ['no name', null, { kind: 'AGENT_CHANGED', happenedOn: '2027-07-01', personName: ' ' }, 'personName'],
])('%s: nothing is declared, and what to correct is said', async (_, contractIds, event, field) => {
  const ids = contractIds ?? [(await at.inForce()).id];
  const { answer } = await declare(at.morel, ids, event);
  expect(answer).toMatchObject({ __typename: 'ContractEventsRefused', fields: [{ field }] });
  expect(await eventsOf(ids)).toEqual([]);
});

test('a list that names another’s contract is one that never was, and changes none of one’s own', async () => {
  const own = (await at.inForce()).id;
  const anothers = (await at.inForce(at.rival)).id;
  for (const stranger of [anothers, uuidv7(), 'rien']) {
    expect((await judge(at.morel, [own, stranger], revision)).code).toBe('NOT_FOUND');
    expect((await declare(at.morel, [own, stranger], revision)).code).toBe('NOT_FOUND');
  }
  expect(await eventsOf([own, anothers])).toEqual([]);
});
