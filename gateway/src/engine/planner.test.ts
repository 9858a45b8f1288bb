import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, test, vi } from 'vitest';
import { compose } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';
import { startPlanner } from './planner.ts';

const planner = await startPlanner(compose([visa, contract, claims]));
afterAll(() => planner.close());
/** Nothing of these graphs moves. */
const NOWHERE = { percentage: 0, labels: [] };

/** Two subgraphs that disagree on how wide a field is: the planner does not survive a selection of the wider type. */
const subgraphOf = (name: string, other: string, own: string, viewer: string) => ({
  name,
  typeDefs: `type Query { viewer: Viewer @shareable } union Found = Visa | ${other}
    type Visa @key(fields: "id") { id: ID! title: String! @shareable ${own}: String! }
    type ${other} @key(fields: "id") { id: ID! title: String! @shareable ${own}: String! }
    type Viewer { ${viewer} }`,
});
const disagreeing = [
  subgraphOf('account', 'Contract', 'number', 'visa: Visa @shareable found: Found'),
  subgraphOf('claims', 'Claim', 'owed', 'visa: Found @shareable'),
];
const WIDE =
  '__typename ... on Contract { title number } ... on Claim { title owed } ... on Visa { title number owed }';
const BREAKS_THE_PLANNER = `{ viewer { visa { ${WIDE} } found { ${WIDE} } } }`;

test('plans arrive in the order in which they were asked, each its own', async () => {
  const plans = await Promise.all(
    ['{ visas { id } }', '{ contracts { id } }', '{ claims { id } }'].map((query) => planner.plan(query, NOWHERE)),
  );
  expect(plans.map((node) => node?.kind === 'Fetch' && node.serviceName)).toEqual(['visa', 'contract', 'claims']);
});

test('a document that ends the planner harms no other', async () => {
  const fragile = await startPlanner(compose(disagreeing));
  const [before, broken, after] = await Promise.allSettled([
    fragile.plan('{ viewer { __typename } }', NOWHERE),
    fragile.plan(BREAKS_THE_PLANNER, NOWHERE),
    fragile.plan('{ viewer { visa { __typename } } }', NOWHERE),
  ]);
  expect([before.status, after.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(broken).toMatchObject({ reason: { message: 'The planner ended while it was at this.' } });
  await fragile.close();
});

test('a planner that was closed still plans what began before, and leaves no process behind', async () => {
  const others = await plannersOf(process.pid);
  const before = await startPlanner(compose([visa, contract, claims]));
  await before.close();
  expect((await before.plan('{ visas { id } }', NOWHERE))?.kind).toBe('Fetch');
  const left = async () => (await plannersOf(process.pid)).filter((pid) => !others.includes(pid));
  await vi.waitFor(async () => expect(await left()).toEqual([]), 5000);
});

/** Planner processes under a process, by their ids. */
async function plannersOf(pid: number): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=,args=', '--ppid', String(pid)]);
  const planners = stdout.split('\n').filter((line) => line.includes('planner-process'));
  return planners.map((line) => line.trim().split(' ')[0] ?? '');
}

test('a field with @requires whose own answer leads back to it has no plan: the README says so', async () => {
  const lacking = await startPlanner(
    compose([
      { name: 'visa', typeDefs: 'type Query { tenant: Tenant } type Tenant @key(fields: "id") { id: ID! age: Int }' },
      {
        name: 'claims',
        typeDefs: `type Tenant @key(fields: "id") { id: ID! age: Int @external grade: Grade @requires(fields: "age") }
          type Grade { like: Tenant }`,
      },
    ]),
  );
  await expect(lacking.plan('{ tenant { grade { like { age } } } }', NOWHERE)).resolves.not.toBeNull();
  await expect(lacking.plan('{ tenant { grade { like { grade { __typename } } } } }', NOWHERE)).rejects.toThrow(
    'cannot be found',
  );
  await lacking.close();
});

test('a supergraph that ends the planner is refused', async () => {
  await expect(startPlanner('enum join__Graph { A @join__graph(name: "a", url: "") }')).rejects.toThrow();
});
