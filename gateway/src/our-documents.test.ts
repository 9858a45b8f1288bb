import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine, type Engine } from './engine/engine.ts';
import { readSupergraph } from './engine/supergraph.ts';
import { COST_LIMITS, documentLimits, LIMITS } from './limits.ts';

const frontends = join(import.meta.dirname, '../../frontends');
const lists = readdirSync(frontends)
  .map((name) => join(frontends, name, 'src/gql/persisted-documents.json'))
  .filter((file) => existsSync(file));
const documents = lists.flatMap((file) =>
  Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
);
let engine: Engine;

// The lists are generated: where the frontends were never built there is nothing to judge.
describe.runIf(documents.length > 0)('every document of our screens', () => {
  beforeAll(async () => {
    const sdl = readFileSync(join(import.meta.dirname, '../supergraph.graphql'), 'utf8');
    engine = createEngine(await readSupergraph(sdl), documentLimits(LIMITS));
  });
  afterAll(() => engine.supergraph.planner.close());

  test('is within the limits (S35), and costs half of what a person may ask', () => {
    const costs = documents.map((query) => {
      const { name, estimateCost } = engine.prepare({ query, operationName: undefined });
      return { name, cost: estimateCost({}) };
    });
    expect(costs.filter(({ cost }) => cost > COST_LIMITS.person / 2)).toEqual([]);
  });
});
