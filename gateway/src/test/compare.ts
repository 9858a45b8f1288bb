import {
  buildASTSchema,
  type ExecutionResult,
  type GraphQLSchema,
  graphql,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { expect } from 'vitest';
import type { Credentials } from '../engine/authorise.ts';
import { type FakeTerms, fakeData } from './fake-data.ts';
import type { federate } from './federated.ts';

/** Who may read all there is: access has its own tests. */
const EVERYBODY: Credentials = {
  authenticated: true,
  scopes: new Set(['tenant', 'landlord', 'partner', 'officer'].map((role) => `role:${role}`)),
  meets: () => true,
};

type Federated = ReturnType<typeof federate>;
export type Errors = readonly { path?: readonly (string | number)[] | undefined }[];

/** The same graph in one piece, executed by graphql-js: what the specification says the answer is. */
export interface Monolith {
  readonly schema: GraphQLSchema;
  execute(query: string, variables: Record<string, unknown>): Promise<ExecutionResult>;
}

/** A monolith of what clients see; with fake data, or with resolvers that are given to its fields afterwards. */
export async function monolithOf({ engine }: Federated, fake?: FakeTerms): Promise<Monolith> {
  const schema = buildASTSchema(parse(printSchema((await engine).supergraph.schema)));
  const data = fake && fakeData(schema, fake);
  return {
    schema,
    async execute(source, variableValues) {
      return JSON.parse(JSON.stringify(await graphql({ schema, source, variableValues, ...data }))) as ExecutionResult;
    },
  };
}

/**
 * Asks both and expects the same data, and errors that took the same places.
 *
 * @param told what is said when they differ: how to make the operation again
 * @returns what the monolith said; undefined when the operation is not valid, or asks more than the door allows
 */
export async function compare(
  federated: Federated,
  monolith: Monolith,
  { query, variables, told }: { query: string; variables: Record<string, unknown>; told: string },
): Promise<ExecutionResult | undefined> {
  if (validate(monolith.schema, parse(query)).length > 0) return undefined;
  const ours = await federated
    .run(query, { variables, credentials: EVERYBODY })
    .catch((error: unknown) => ({ data: String(error), errors: [], sent: [] }));
  // What asks too much is refused before anything else; the limits have their own tests.
  if (typeof ours.data === 'string' && /trop|une fois à la fois/.test(ours.data)) return undefined;
  const whole = await monolith.execute(query, variables);
  const message = `${told}\n${query}\n${JSON.stringify(ours.sent, null, 1)}`;
  expect(ours.data, message).toEqual(whole.data);
  expect(nulled(ours.errors, whole.data), message).toEqual(nulled(whole.errors, whole.data));
  return whole;
}

/** Where in the answer errors left a null: of several errors that take the same parent, the specification asks for one only. */
export function nulled(errors: Errors = [], data: unknown): Set<string> {
  return new Set(
    errors.map(({ path = [] }) => {
      let value = data;
      const taken = path.findIndex((key) => {
        if (value === null || value === undefined) return true;
        value = (value as Record<string, unknown>)[key];
        return false;
      });
      return path.slice(0, taken < 0 ? path.length : taken).join('.');
    }),
  );
}
