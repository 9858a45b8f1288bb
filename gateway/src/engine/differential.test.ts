import { buildASTSchema, type ExecutionResult, graphql, parse, printSchema, validate } from 'graphql';
import { expect, test } from 'vitest';
import { federate } from '../test/federated.ts';
import { createChance, randomOperation } from '../test/random-operation.ts';
import { resolvers, worldSubgraphs } from '../test/world.ts';

/** More by `OPERATIONS=10000 SEED=1 npx vitest run src/engine/differential.test.ts`. */
const OPERATIONS = Number(process.env['OPERATIONS'] ?? 300);
const SEED = Number(process.env['SEED'] ?? 20261122);

const world = federate(...worldSubgraphs);
const { schema: consumer } = (await world.engine).supergraph;
/** The same world in one piece, executed by graphql-js: what the specification says the answer is. */
const monolith = buildASTSchema(parse(printSchema(consumer)));
for (const [type, fields] of Object.entries(resolvers)) {
  const known = monolith.getType(type);
  if (known && 'getFields' in known) {
    for (const [name, resolve] of Object.entries(fields)) {
      const field = known.getFields()[name];
      if (field && 'resolve' in field) field.resolve = resolve as never;
    }
  }
}

test(`${OPERATIONS} random operations have the answer of one schema in one piece`, { timeout: 600_000 }, async () => {
  let compared = 0;
  for (let index = 0; index < OPERATIONS; index++) {
    const query = randomOperation(consumer, createChance(SEED + index));
    const variables = { yes: true };
    if (validate(monolith, parse(query)).length > 0) continue;
    const ours = await world
      .run(query, { variables })
      .catch((error: unknown) => ({ data: String(error), errors: [], sent: [] }));
    // What asks too much is refused before anything else; the limits have their own tests.
    if (typeof ours.data === 'string' && /trop/.test(ours.data)) continue;
    const whole = (await graphql({ schema: monolith, source: query, variableValues: variables })) as ExecutionResult;
    const told = `seed ${SEED + index}\n${query}\n${JSON.stringify(ours.sent, null, 1)}`;
    expect(ours.data, told).toEqual(JSON.parse(JSON.stringify(whole.data)));
    expect(nulled(ours.errors, whole.data), told).toEqual(nulled(whole.errors, whole.data));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(OPERATIONS / 3);
});

/** Where in the answer errors left a null: of several errors that take the same parent, the specification asks for one only. */
function nulled(
  errors: readonly { path?: readonly (string | number)[] | undefined }[] = [],
  data: unknown,
): Set<string> {
  return new Set(
    errors.map(({ path = [] }) => {
      let value = data;
      const taken = path.findIndex((key) => {
        if (value === null) return true;
        value = (value as Record<string, unknown>)[key];
        return false;
      });
      return path.slice(0, taken < 0 ? path.length : taken).join('.');
    }),
  );
}
