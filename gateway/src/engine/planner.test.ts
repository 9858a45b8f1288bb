import { afterAll, expect, test } from 'vitest';
import { compose } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';
import { startPlanner } from './planner.ts';

const planner = await startPlanner(compose([visa, contract, claims]));
afterAll(() => planner.close());

/** Never reaches the planner through the door, which validates first: the field is unknown where the planner wants a type. */
const BREAKS_THE_PLANNER = '{ claims { event { ... on Nothing { on } ... on Payment { on } } } }';

test('plans arrive in the order in which they were asked, each its own', async () => {
  const plans = await Promise.all(
    ['{ visas { id } }', '{ contracts { id } }', '{ claims { id } }'].map((query) => planner.plan(query, undefined)),
  );
  expect(plans.map((node) => node?.kind === 'Fetch' && node.serviceName)).toEqual(['visa', 'contract', 'claims']);
});

test('a document that has no plan, or ends the planner, harms no other', async () => {
  const [before, broken, after] = await Promise.allSettled([
    planner.plan('{ visas { id } }', undefined),
    planner.plan(BREAKS_THE_PLANNER, undefined),
    planner.plan('{ contracts { id } }', undefined),
  ]);
  expect([before.status, broken.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('a supergraph that ends the planner is refused', async () => {
  await expect(startPlanner('enum join__Graph { A @join__graph(name: "a", url: "") }')).rejects.toThrow();
});
