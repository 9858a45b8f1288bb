import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  graphql,
  Kind,
  parse,
  printSchema,
  type TypeNode,
  validate,
  visit,
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
  /** The same where nothing is promised: no null takes its parent with it, and every fault is told at its own place. */
  readonly lenient: GraphQLSchema;
  execute(query: string, variables: Record<string, unknown>, how?: 'lenient'): Promise<ExecutionResult>;
}

/** A monolith of what clients see; with fake data, or with resolvers that are given to its fields afterwards. */
export async function monolithOf({ engine }: Federated, fake?: FakeTerms): Promise<Monolith> {
  const document = parse(printSchema((await engine).supergraph.schema));
  const strict = buildASTSchema(document);
  const lenient = buildASTSchema(withoutPromises(document));
  const data = fake && { strict: fakeData(strict, fake), lenient: fakeData(lenient, fake, strict) };
  return {
    schema: strict,
    lenient,
    async execute(source, variableValues, how) {
      const schema = how === 'lenient' ? lenient : strict;
      const answer = await graphql({ schema, source, variableValues, ...data?.[how ?? 'strict'] });
      return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
    },
  };
}

/** The schema with every output nullable; what is asked of arguments stays. */
function withoutPromises(document: DocumentNode): DocumentNode {
  const strip = (type: TypeNode): TypeNode => {
    if (type.kind === Kind.NON_NULL_TYPE) return strip(type.type);
    return type.kind === Kind.LIST_TYPE ? { ...type, type: strip(type.type) } : type;
  };
  return visit(document, { [Kind.FIELD_DEFINITION]: (node) => ({ ...node, type: strip(node.type) }) });
}

/**
 * Asks both and expects the same data, errors that took the same places, and none told where nothing fails.
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
  if (ours.errors.length > 0) {
    const everything = await monolith.execute(query, variables, 'lenient');
    expect(
      ours.errors.map(({ path = [] }) => path).filter((path) => !failsAt(everything, path)),
      message,
    ).toEqual([]);
  }
  return whole;
}

type Path = readonly (string | number)[];

/** Whether an error there is deserved: a resolver failed at the place or above it, or nothing stands where something may be promised. */
function failsAt({ data, errors = [] }: ExecutionResult, path: Path): boolean {
  const failed = errors.some((error) => error.path?.every((key, depth) => path[depth] === key));
  if (failed) return true;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data);
  return (parent as Record<string, unknown> | null | undefined)?.[path.at(-1) ?? ''] === null;
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
