import { stdout } from 'node:process';
import { compareMedians } from '@trousseau/service/test/compare-medians';
import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { startTestService } from '@trousseau/service/test/kit';
import { landlord } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { contract as definition } from '../service.ts';
import { writeManyContracts } from '../test/many-contracts.ts';

const SMALL = { ofLandlord: 1_000, all: 10_000 };
const LARGE = { ofLandlord: 10_000, all: 1_000_000 };
const ROUNDS = 200;

const LIST =
  'query ($filter: ContractFilter) { myContracts(filter: $filter, first: 20) { totalCount nodes { id number status tenantNames monthlyCents } pageInfo { endCursor } } }';
const RING =
  '{ ringContracts(first: 20) { totalCount nodes { id number status tenantNames monthlyCents } pageInfo { endCursor } } }';
const OVERVIEW = `query ($spaces: [_Any!]!) {
  _entities(representations: $spaces) { ... on Space { id guarantees { liveContractCount guaranteedRentCents } } }
  ringContractDeadlines { spaceId contractId deadline { label dueOn state } } }`;

/** Spaces of a large ring. */
const MANY_SPACES = 50;

type Question = (house: Awaited<ReturnType<typeof openHouseOf>>) => Promise<unknown>;

/** What a landlord reads most, in the order it is printed. */
const QUESTIONS: readonly (readonly [name: string, ask: Question])[] = [
  ['list, first page', ({ ask }) => ask(LIST)],
  ['list of one status', ({ ask }) => ask(LIST, { filter: { status: 'IN_FORCE' } })],
  ['search of one tenant', ({ ask }) => ask(LIST, { filter: { search: 'locataire0000777' } })],
  ['search of what all have', ({ ask }) => ask(LIST, { filter: { search: 'toulouse' } })],
  ['list over all spaces', ({ ask }) => ask(RING)],
  ['overview', ({ ask, spaces }) => ask(OVERVIEW, { spaces })],
];

/** Each question of a landlord with ten thousand contracts among a million beside one with a thousand among ten thousand; rounds alternate, so that what else the machine does falls on both. */
export async function measureLists(): Promise<void> {
  const [small, large] = [await openHouseOf(SMALL), await openHouseOf(LARGE)];
  try {
    await countStatements(small);
    for (const [name, ask] of QUESTIONS)
      await compare(
        name,
        () => ask(small),
        () => ask(large),
      );
  } finally {
    await small.close();
    await large.close();
  }
}

/** What the overview asks of the database when the ring has one space, and fifty. */
async function countStatements({ askAs }: Awaited<ReturnType<typeof openHouseOf>>): Promise<void> {
  const ring = Array.from({ length: MANY_SPACES }, () => uuidv7());
  const statements = async (ringSpaceIds: string[]) => {
    const spaces = ringSpaceIds.map((id) => ({ __typename: 'Space', id }));
    return (await askAs({ ringSpaceIds }, OVERVIEW, { spaces })).statements;
  };
  const [one, many] = [await statements(ring.slice(0, 1)), await statements(ring)];
  stdout.write(`${'overview, statements'.padEnd(24)} ${one} with 1 space, ${many} with ${MANY_SPACES}\n`);
}

async function openHouseOf({ all, ofLandlord }: typeof SMALL) {
  const test = await startTestService(definition);
  const viewer = landlord();
  await writeManyContracts(test, { all, ofLandlord, landlordSpaceId: viewer.spaceId });
  const counting = await openCountingHouse(definition, test);
  const askAs = (details: Partial<PersonViewer>, question: string, variables: object = {}) =>
    counting.cost({ ...viewer, ...details }, question, { ...variables });
  return {
    spaces: [{ __typename: 'Space', id: viewer.spaceId }],
    askAs,
    ask: (question: string, variables?: object) => askAs({}, question, variables),
    async close() {
      await counting.close();
      await test.stop();
    },
  };
}

async function compare(name: string, small: () => Promise<unknown>, large: () => Promise<unknown>): Promise<void> {
  const [before, after] = await compareMedians(small, large, ROUNDS);
  const [few, many] = [SMALL, LARGE].map(
    ({ all, ofLandlord }) => `${ofLandlord.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  );
  stdout.write(
    `${name.padEnd(24)} ${before.toFixed(2)} ms with ${few}, ${after.toFixed(2)} ms with ${many}: ratio ${(after / before).toFixed(2)}\n`,
  );
}
