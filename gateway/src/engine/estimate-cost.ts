import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { collectFields, type Reading } from './collect-fields.ts';
import { ASSUMED_LIST_SIZE, type CostDirectives, type ListSize } from './cost-directives.ts';
import type { ObjectValue } from './graphql-values.ts';
import { requireOneSlicingArgument } from './slicing-arguments.ts';

/** The most an operation may cost for these variables, without having run: no unit but its own. */
export type EstimateCost = (variables: ObjectValue) => number;

/**
 * Static analysis of the GraphQL cost directives specification, compiled once per document: every object that the answer can
 * hold at its weight, lists at the length that is asked for, unions at their most expensive member, and each object that
 * another subgraph has to complete once more. What `@skip` leaves out is counted: the document is judged, not one request.
 *
 * @throws {RequestError} when a list is not sliced as its `@listSize` asks
 */
export function compileEstimate(
  reading: Reading,
  costs: CostDirectives,
  operation: OperationDefinitionNode,
  rootType: GraphQLObjectType,
): EstimateCost {
  const selectionSets = [operation.selectionSet];
  const estimate = createCompiler(reading, costs)(rootType, { selectionSets, graphs: undefined, sized: undefined });
  if ((operation.variableDefinitions ?? []).length > 0) return estimate;
  const always = estimate({});
  return () => always;
}

/** Where a selection stands. */
interface Place {
  readonly selectionSets: readonly SelectionSetNode[];
  /** Subgraphs that the parent may come from; undefined at the root. */
  readonly graphs: ReadonlySet<string> | undefined;
  /** The size that the field above gives to fields of these names. */
  readonly sized: { readonly fields: readonly string[]; readonly size: EstimateCost } | undefined;
}

function createCompiler(reading: Reading, costs: CostDirectives) {
  const { schema } = reading;

  function compile(type: GraphQLNamedType, place: Place): EstimateCost {
    if (isObjectType(type)) return compileObject(type, place);
    if (!isAbstractType(type)) return NOTHING;
    return most(schema.getPossibleTypes(type).map((member) => compileObject(member, place)));
  }

  function compileObject(type: GraphQLObjectType, place: Place): EstimateCost {
    const hops = new Set<string>();
    const parts = [...collectFields(reading, type, place.selectionSets).values()].map((nodes) => {
      const field = type.getFields()[nodes[0]?.name.value ?? ''];
      if (!field) return NOTHING;
      const graphs = costs.graphsOf(type.name, field.name);
      const here = place.graphs && [...graphs].filter((graph) => place.graphs?.has(graph));
      if (here?.length === 0) hops.add([...graphs].join());
      const below = here === undefined || here.length === 0 ? graphs : new Set(here);
      return compileField({ type, field, nodes, graphs: below, sized: place.sized });
    });
    const { size } = hops;
    return sum(size > 0 ? [() => size, ...parts] : parts);
  }

  function compileField({ type, field, nodes, graphs, sized }: FieldPlace): EstimateCost {
    const output = getNamedType(field.type);
    const given = nodes[0]?.arguments ?? [];
    const weight = costs.weightOf(type.name, field.name, output);
    const weightOfArguments = given.reduce(
      (total, argument) => total + costs.argumentWeightOf(type.name, field.name, argument.name.value),
      0,
    );
    const listSize = costs.listSizeOf(type.name, field.name);
    if (listSize) requireOneSlicingArgument(listSize, field, given);
    const own = listSize && sizeOf(listSize, field, given);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const below: Place = {
      selectionSets,
      graphs,
      sized: own && listSize.sizedFields.length > 0 ? { fields: listSize.sizedFields, size: own } : undefined,
    };
    const one = sum([() => weight, compile(output, below)]);
    const inherited = sized?.fields.includes(field.name) ? sized.size : undefined;
    const times = multiplier(field.type, inherited ?? (below.sized ? undefined : own));
    return sum([() => weightOfArguments, (variables) => times(variables) * one(variables)]);
  }

  return compile;
}

interface FieldPlace {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly graphs: ReadonlySet<string>;
  readonly sized: Place['sized'];
}

const NOTHING: EstimateCost = () => 0;

function sum(parts: readonly EstimateCost[]): EstimateCost {
  const some = parts.filter((part) => part !== NOTHING);
  return some.length === 0 ? NOTHING : (variables) => some.reduce((total, part) => total + part(variables), 0);
}

function most(parts: readonly EstimateCost[]): EstimateCost {
  const some = parts.filter((part) => part !== NOTHING);
  return some.length === 0 ? NOTHING : (variables) => Math.max(...some.map((part) => part(variables)));
}

/** How many values a field has: `size` for its outer list, what is assumed for those inside. */
function multiplier(type: GraphQLOutputType, size: EstimateCost = () => ASSUMED_LIST_SIZE): EstimateCost {
  const list = getNullableType(type);
  if (!isListType(list)) return () => 1;
  const inner = multiplier(list.ofType);
  return (variables) => size(variables) * inner(variables);
}

function sizeOf(
  { slicingArguments, assumedSize }: ListSize,
  field: GraphQLField<unknown, unknown>,
  given: NonNullable<FieldNode['arguments']>,
): EstimateCost {
  const readers = slicingArguments.map((name): ((variables: ObjectValue) => unknown) => {
    const value: ValueNode | undefined = given.find((argument) => argument.name.value === name)?.value;
    const byDefault: unknown = field.args.find((argument) => argument.name === name)?.defaultValue;
    if (value === undefined) return () => byDefault;
    if (value.kind === Kind.VARIABLE) return (variables) => variables[value.name.value] ?? byDefault;
    const literal: unknown = valueFromASTUntyped(value);
    return () => literal;
  });
  return (variables) => {
    const sizes = readers.map((read) => read(variables)).filter((size) => typeof size === 'number');
    return sizes.length === 0 ? assumedSize : Math.max(0, ...sizes);
  };
}
