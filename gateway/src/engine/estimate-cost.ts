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
  return estimateOf(createCompiler(reading, costs)(rootType, { selectionSets, graphs: undefined, sized: undefined }));
}

/** What part of an operation may cost: known once for all unless a variable says how long one of its lists is. */
type Part = number | EstimateCost;

/** Where a selection stands. */
interface Place {
  readonly selectionSets: readonly SelectionSetNode[];
  /** Subgraphs that the parent may come from; undefined at the root. */
  readonly graphs: ReadonlySet<string> | undefined;
  /** The size that the field above gives to fields of these names. */
  readonly sized: { readonly fields: readonly string[]; readonly size: Part } | undefined;
}

function createCompiler(reading: Reading, costs: CostDirectives) {
  const { schema } = reading;

  function compile(type: GraphQLNamedType, place: Place): Part {
    if (isObjectType(type)) return compileObject(type, place);
    if (!isAbstractType(type)) return 0;
    return most(schema.getPossibleTypes(type).map((member) => compileObject(member, place)));
  }

  function compileObject(type: GraphQLObjectType, place: Place): Part {
    const hops = new Set<string>();
    const parts = [...collectFields(reading, type, place.selectionSets).values()].map((nodes) => {
      const field = type.getFields()[nodes[0]?.name.value ?? ''];
      if (!field) return 0;
      const graphs = costs.graphsOf(type.name, field.name);
      const here = place.graphs && [...graphs].filter((graph) => place.graphs?.has(graph));
      if (here?.length === 0) hops.add([...graphs].join());
      const below = here === undefined || here.length === 0 ? graphs : new Set(here);
      return compileField({ type, field, nodes, graphs: below, sized: place.sized });
    });
    return sum([hops.size, ...parts]);
  }

  function compileField({ type, field, nodes, graphs, sized }: FieldPlace): Part {
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
    const one = sum([weight, compile(output, below)]);
    const inherited = sized?.fields.includes(field.name) ? sized.size : undefined;
    const times = multiplier(field.type, inherited ?? (below.sized ? undefined : own));
    return sum([weightOfArguments, product(times, one)]);
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

function sum(parts: readonly Part[]): Part {
  const known = parts.filter((part) => typeof part === 'number').reduce((total, part) => total + part, 0);
  const others = parts.filter((part) => typeof part !== 'number');
  if (others.length === 0) return known;
  return (variables) => others.reduce((total, part) => total + part(variables), known);
}

function most(parts: readonly Part[]): Part {
  const known = Math.max(0, ...parts.filter((part) => typeof part === 'number'));
  const others = parts.filter((part) => typeof part !== 'number');
  if (others.length === 0) return known;
  return (variables) => others.reduce((largest, part) => Math.max(largest, part(variables)), known);
}

function product(one: Part, other: Part): Part {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  const [first, second] = [estimateOf(one), estimateOf(other)];
  return (variables) => first(variables) * second(variables);
}

const estimateOf = (part: Part): EstimateCost => (typeof part === 'number' ? () => part : part);

/** How many values a field has: `size` for its outer list, what is assumed for those inside. */
function multiplier(type: GraphQLOutputType, size: Part = ASSUMED_LIST_SIZE): Part {
  const list = getNullableType(type);
  return isListType(list) ? product(size, multiplier(list.ofType)) : 1;
}

function sizeOf(
  { slicingArguments, assumedSize }: ListSize,
  field: GraphQLField<unknown, unknown>,
  given: NonNullable<FieldNode['arguments']>,
): Part {
  const sizes = slicingArguments.map((name): unknown => {
    const value: ValueNode | undefined = given.find((argument) => argument.name.value === name)?.value;
    const byDefault: unknown = field.args.find((argument) => argument.name === name)?.defaultValue;
    if (value === undefined) return byDefault;
    if (value.kind === Kind.VARIABLE) return (variables: ObjectValue) => variables[value.name.value] ?? byDefault;
    return valueFromASTUntyped(value);
  });
  const largest = (some: readonly unknown[]) => {
    const numbers = some.filter((size) => typeof size === 'number');
    return numbers.length === 0 ? assumedSize : Math.max(0, ...numbers);
  };
  if (sizes.every((size) => typeof size !== 'function')) return largest(sizes);
  return (variables) => largest(sizes.map((size) => (typeof size === 'function' ? size(variables) : size)));
}
