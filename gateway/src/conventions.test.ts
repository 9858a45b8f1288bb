import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rights } from '@trousseau/scheme/rights';
import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';

// The composed graph, with what is only between services: knows our words, which no generic linter does.
const read = (path: string) => {
  const file = fileURLToPath(new URL(path, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
const sdl = read('../supergraph.graphql');
const glossary = read('../../docs/glossary.md');
const schema = buildASTSchema(parse(sdl || 'type Query { nothing: Int }'), { assumeValid: true });
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.includes('__'));
const objects = types.filter(isObjectType);
const own = types.filter((type) => !isSpecifiedScalarType(type));
const roots = new Set(['Query', 'Mutation']);

type Field = { owner: string; name: string; field: GraphQLField<unknown, unknown> | GraphQLInputField };
const fields: Field[] = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({ owner: type.name, name: field.name, field }))
    : [],
);
const path = ({ owner, name }: Field) => `${owner}.${name}`;
const scalarOf = ({ field }: Field) => getNamedType(field.type).name;

/** The subgraphs that federation's directives name on a type or a field. */
function graphsOf(
  node: GraphQLObjectType['astNode'] | GraphQLField<unknown, unknown>['astNode'],
  directive: string,
): string[] {
  return (node?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .flatMap(({ arguments: given = [] }) =>
      given.flatMap(({ name, value }) => (name.value === 'graph' && value.kind === Kind.ENUM ? [value.value] : [])),
    );
}

/** Whether other subgraphs refer to the type by a key; types that are merely shared live where they are. */
const isEntity = ({ astNode }: GraphQLObjectType) =>
  (astNode?.directives ?? []).some(({ arguments: given = [] }) => given.some(({ name }) => name.value === 'key'));

/** The subgraph a type belongs to: the one that has most of its fields. */
function homeOf(type: GraphQLObjectType): string | undefined {
  const counts = new Map(graphsOf(type.astNode, 'join__type').map((graph) => [graph, 0]));
  for (const field of Object.values(type.getFields())) {
    for (const graph of graphsOf(field.astNode, 'join__field')) counts.set(graph, (counts.get(graph) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

describe.runIf(sdl !== '')('the composed graph speaks one language:', () => {
  test('a mutation returns the union named after it, with at least what succeeds', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const wrong = mutations.filter(({ name, type }) => {
      const result = getNamedType(type);
      return (
        result.name !== `${name.charAt(0).toUpperCase()}${name.slice(1)}Result` ||
        !isUnionType(result) ||
        !isNonNullType(type)
      );
    });
    expect(mutations.length).toBeGreaterThan(0);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('what has a message for the person in a result is a refusal, and says so', () => {
    const members = types
      .filter(isUnionType)
      .filter(({ name }) => name.endsWith('Result'))
      .flatMap((union) => union.getTypes());
    const wrong = members.filter(
      (type) => 'message' in type.getFields() !== type.getInterfaces().some(({ name }) => name === 'Refusal'),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test.each([
    [/Cents$/, 'Cents'],
    [/(^|[a-z])On$/, 'PlainDate'],
    [/(^a|A)t$/, 'Instant'],
  ])('names that end like %s are %s, and only those', (ending, scalar) => {
    expect(fields.filter((one) => ending.test(one.name) && scalarOf(one) !== scalar).map(path)).toEqual([]);
  });

  test('money is never an amount, a float or an integer', () => {
    expect(fields.filter(({ name }) => /amount/i.test(name)).map(path)).toEqual([]);
    expect(fields.filter((one) => scalarOf(one) === 'Cents' && !one.name.endsWith('Cents')).map(path)).toEqual([]);
    expect(fields.filter((one) => scalarOf(one) === 'Float').map(path)).toEqual([]);
  });

  test('a connection is nodes, their total and where the next page starts, asked with a bound', () => {
    const connections = objects.filter(({ name }) => name.endsWith('Connection'));
    expect(
      connections
        .filter((type) => Object.keys(type.getFields()).sort().join() !== 'nodes,pageInfo,totalCount')
        .map(String),
    ).toEqual([]);
    const unbounded = fields.filter(
      ({ field }) =>
        getNamedType(field.type).name.endsWith('Connection') &&
        !(
          'args' in field && field.args.some(({ name, defaultValue }) => name === 'first' && defaultValue !== undefined)
        ),
    );
    expect(unbounded.map(path)).toEqual([]);
  });

  test('what comes from another subgraph may be null: one that is down hides its own part only (A7)', () => {
    const crossing = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => {
          const [graph] = graphsOf(field.astNode, 'join__field');
          const target = getNamedType(field.type);
          const brought = graph !== undefined && isEntity(type) && homeOf(type) !== graph;
          const led = isObjectType(target) && isEntity(target) && homeOf(target) !== (graph ?? homeOf(type));
          return !roots.has(type.name) && (brought || led) && isNonNullType(field.type);
        })
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(crossing).toEqual([]);
  });

  test('everything a client reads is described', () => {
    const undescribed = [
      ...own.filter(({ name, description }) => !roots.has(name) && !description).map(({ name }) => name),
      ...fields.filter(({ field }) => !field.description).map(path),
    ];
    expect(undescribed).toEqual([]);
  });

  test('every field is in the rights table, and the table has no field that does not exist', () => {
    const known = new Set(
      objects.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)),
    );
    const ruled = new Set(
      Object.entries(rights).flatMap(([type, table]) => Object.keys(table).map((name) => `${type}.${name}`)),
    );
    expect([...known].filter((field) => !ruled.has(field))).toEqual([]);
    expect([...ruled].filter((field) => !known.has(field))).toEqual([]);
  });
});

describe.runIf(sdl !== '' && glossary !== '')('the glossary', () => {
  test('has every type of the graph', () => {
    const words = new Set(glossary.match(/`[^`]+`/g)?.map((word) => word.slice(1, -1)));
    const generic = (name: string) => roots.has(name) || (name.endsWith('Connection') && words.has('…Connection'));
    expect(own.filter(({ name }) => !generic(name) && !words.has(name)).map(({ name }) => name)).toEqual([]);
  });
});
