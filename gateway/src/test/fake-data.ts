import { createHash } from 'node:crypto';
import {
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A fake object: what its fields say depends on its type and id alone, so that whoever is asked says the same. */
export interface FakeObject {
  readonly __typename: string;
  readonly id: string;
}

/** How much there is, and how much is missing. */
export interface FakeTerms {
  /** Items of a list at the root or of a page; lists elsewhere have two. */
  readonly items: number;
  /** One nullable field in so many is null; 0 for never. */
  readonly nullEvery: number;
  /** One field in so many fails; never when left out. */
  readonly faultEvery?: number;
}

/**
 * Resolvers of any schema, made from the schema: a value follows from its parent, its field and its arguments.
 *
 * @param promises the schema whose types say what may be null, when it is another one
 */
export function fakeData(schema: GraphQLSchema, { items, nullEvery, faultEvery = 0 }: FakeTerms, promises = schema) {
  const fieldResolver: GraphQLFieldResolver<FakeObject | undefined, unknown> = (parent, given, _context, info) => {
    if (info.fieldName === 'id' && parent) return parent.id;
    const seed = `${info.parentType.name}.${parent?.id ?? ''}.${info.fieldName}${JSON.stringify(given)}`;
    if (faultEvery > 0 && parent && numberOf(`${seed}!`) % faultEvery === 0) throw new Error('a fault of the subgraph');
    const isPage = info.fieldName === 'nodes' || info.parentType === schema.getQueryType();
    const owner = promises.getType(info.parentType.name);
    const promised = isObjectType(owner) ? owner.getFields()[info.fieldName]?.type : undefined;
    return fakeValue(promised ?? info.returnType, seed, isPage ? items : 2);
  };

  function fakeValue(type: GraphQLOutputType, seed: string, length: number): unknown {
    const number = numberOf(seed);
    if (!isNonNullType(type) && nullEvery > 0 && number % nullEvery === 0) return null;
    const named = getNullableType(type);
    if (isListType(named)) return Array.from({ length }, (_, index) => fakeValue(named.ofType, `${seed}${index}`, 2));
    if (isEnumType(named)) return oneOf(named.getValues(), number)?.value;
    if (isObjectType(named)) return { __typename: named.name, id: String(number % 97) };
    if (isAbstractType(named)) {
      return { __typename: oneOf(schema.getPossibleTypes(named), number)?.name, id: String(number % 97) };
    }
    return leafOf(named, number);
  }

  const typeResolver: GraphQLTypeResolver<FakeObject, unknown> = ({ __typename }) => __typename;
  return { fieldResolver, typeResolver };
}

/** By name: another schema of the same types may have them in another order. */
function oneOf<Named extends { name: string }>(all: readonly Named[], number: number): Named | undefined {
  return [...all].sort((one, other) => (one.name < other.name ? -1 : 1))[number % all.length];
}

const LEAVES: Readonly<Record<string, (number: number) => unknown>> = {
  Int: (number) => number % 1000,
  Float: (number) => (number % 1000) / 8,
  Boolean: (number) => number % 2 === 0,
  PlainDate: (number) => `2026-0${1 + (number % 9)}-15`,
  Instant: (number) => `2026-0${1 + (number % 9)}-15T08:00:00Z`,
  Cents: (number) => number % 100_000,
};

function leafOf({ name }: GraphQLNamedType, number: number): unknown {
  return (LEAVES[name] ?? ((value: number) => `texte «${value % 1000}»`))(number);
}

function numberOf(seed: string): number {
  return createHash('sha1').update(seed).digest().readUInt32BE();
}
