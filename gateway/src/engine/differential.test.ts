import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compare, monolithOf, nulled } from '../test/compare.ts';
import { federate } from '../test/federated.ts';
import { fieldArbitrary, rootArbitrary, subgraphsOf } from '../test/generated-graph.ts';
import { createHive } from '../test/hive.ts';
import { createChance, randomOperation } from '../test/random-operation.ts';
import { resolvers, worldSubgraphs } from '../test/world.ts';

/**
 * More by `OPERATIONS=10000 SEED=1 npx vitest run src/engine/differential.test.ts`. A failure says its seed (`OPERATIONS=1 SEED=…`); over
 * generated graphs it shows the graph, and the same `OPERATIONS` and `SEED` meet it again.
 */
const OPERATIONS = Number(process.env['OPERATIONS'] ?? 500);
const SEED = Number(process.env['SEED'] ?? 20261122);
const share = (part: number) => Math.ceil(OPERATIONS * part);
const PATIENCE = { timeout: 60_000 + OPERATIONS * 1000 };
const variables = { yes: true };

describe('random operations have the answer of one schema in one piece', () => {
  test('over a small world with faults', PATIENCE, async () => {
    const world = federate(...worldSubgraphs);
    const monolith = await monolithOf(world);
    for (const schema of [monolith.schema, monolith.lenient]) giveResolvers(schema);
    let compared = 0;
    for (let seed = SEED; seed < SEED + share(0.5); seed++) {
      const query = randomOperation(monolith.schema, createChance(seed));
      if (await compare(world, monolith, { query, variables, told: `SEED=${seed}` })) compared += 1;
    }
    expect(compared).toBeGreaterThan(share(0.5) / 3);
  });

  test('over our own graph, and Hive Gateway says the same of data and of where it fails', PATIENCE, async () => {
    const fake = { items: 3, nullEvery: 6, faultEvery: 19 };
    const own = ['account', 'visa', 'contract', 'claims'].map((name) => ({
      name,
      typeDefs: ownSchema(name),
      isComplete: true,
      fake,
    }));
    const house = federate(...own);
    const monolith = await monolithOf(house, fake);
    const hive = await createHive(own, house.answer);
    let compared = 0;
    let otherwise = 0;
    let elsewhere = 0;
    for (let seed = SEED; seed < SEED + share(0.3); seed++) {
      const query = randomOperation(monolith.schema, createChance(seed), 'contract(id: $id) { id }');
      const whole = await compare(house, monolith, { query, variables, told: `SEED=${seed}` });
      if (!whole) continue;
      compared += 1;
      const theirs = await hive.execute(query, variables);
      if (JSON.stringify(theirs.data) !== JSON.stringify(whole.data)) otherwise += 1;
      else if (!sameSet(nulled(theirs.errors, theirs.data), nulled(whole.errors, whole.data))) elsewhere += 1;
    }
    await hive.close();
    expect(compared).toBeGreaterThan(share(0.3) / 3);
    // Theirs differs from the specification in places (which error takes which parent); ours does not.
    expect(otherwise).toBeLessThan(compared / 5);
    expect(elsewhere).toBeLessThan(compared / 50);
  });

  test('over generated graphs', PATIENCE, async () => {
    const fake = { items: 3, nullEvery: 5, faultEvery: 29 };
    const each = 10;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fieldArbitrary, { minLength: 4, maxLength: 24 }),
        fc.array(rootArbitrary, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        async (fields, roots, seed) => {
          const federated = federate(...subgraphsOf(fields, roots).map((subgraph) => ({ ...subgraph, fake })));
          const { supergraph } = await federated.engine;
          const monolith = await monolithOf(federated, fake);
          for (let index = 0; index < each; index++) {
            const query = randomOperation(monolith.schema, createChance(seed + index), 'uses(id: $id) { id }');
            await compare(federated, monolith, { query, variables, told: `seed ${seed + index}` });
          }
          await supergraph.planner.close();
        },
      ),
      { seed: SEED, numRuns: share(0.2 / each) },
    );
  });
});

function giveResolvers(schema: GraphQLSchema): void {
  for (const [type, fields] of Object.entries(resolvers)) {
    const known = schema.getType(type);
    if (!isObjectType(known)) continue;
    for (const [name, resolve] of Object.entries(fields)) Object.assign(known.getFields()[name] ?? {}, { resolve });
  }
}

function ownSchema(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../services/${name}/schema.graphql`, import.meta.url)), 'utf8');
}

const sameSet = (some: Set<string>, others: Set<string>) =>
  some.size === others.size && [...some].every((one) => others.has(one));
