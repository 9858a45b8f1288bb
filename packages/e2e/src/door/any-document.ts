import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { v7 as newId } from 'uuid';
import { graph } from '../graph.ts';

/** A root field of the graph. */
export interface RootField {
  root: 'Query' | 'Mutation';
  field: GraphQLField<unknown, unknown>;
}

/** Every query and mutation. */
export const rootFields: readonly RootField[] = (['Query', 'Mutation'] as const).flatMap((root) => {
  const type = root === 'Query' ? graph.getQueryType() : graph.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({ root, field }));
});

const SCALARS: Record<string, () => unknown> = {
  ID: newId,
  String: () => 'inconnu',
  Int: () => 1,
  Boolean: () => true,
  Cents: () => 1000,
  PlainDate: () => '2026-11-20',
  Instant: () => '2026-11-20T10:00:00Z',
};

/**
 * Asks a root field with arguments of the right form that designate nothing, so that only who asks decides.
 * @param known values for arguments and input fields of these names, wherever they are
 */
export function anyDocument({ root, field }: RootField, known: Record<string, unknown> = {}) {
  const required = field.args.filter(({ type, name }) => isNonNullType(type) || name in known);
  const declared = required.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = required.length > 0 ? `${field.name}(${passed})` : field.name;
  const query = `${root.toLowerCase()} ${declared && `(${declared})`} { ${call} ${selectionOf(field)} }`;
  return {
    query,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, anyValue(type, name, known)])),
  };
}

/** The least that can be selected of a field. */
export function selectionOf(field: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
}

/** A field as it is read inside a selection, with the arguments it cannot do without. */
export function readingOf(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter(({ type }) => isNonNullType(type));
  const passed = given.map(({ name, type }) => `${name}: ${JSON.stringify(anyValue(type, name, {}))}`).join(', ');
  return `${field.name}${passed && `(${passed})`} ${selectionOf(field)}`;
}

function anyValue(type: GraphQLInputType, name: string, known: Record<string, unknown>): unknown {
  if (name in known) return known[name];
  if (isNonNullType(type)) return anyValue(type.ofType, name, known);
  if (isListType(type)) return [anyValue(type.ofType, name, known)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((field) => [field.name, anyValue(field.type, field.name, known)]));
  }
  const make = SCALARS[type.name];
  if (!make) throw new Error(`What is a ${type.name}?`);
  return make();
}
