import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  isCompositeType,
  isTypeDefinitionNode,
  Kind,
} from 'graphql';
import type { ObjectValue } from './graphql-values.ts';
import { linkedDirective } from './linked-directives.ts';

/** How long the list of a field may be (`@listSize`). */
export interface ListSize {
  /** Of these arguments the largest says how long. */
  readonly slicingArguments: readonly string[];
  /** The fields below that are the list; empty when the field itself is. */
  readonly sizedFields: readonly string[];
  /** When no argument says it. */
  readonly assumedSize: number;
  /** Whether one of the arguments, and only one, must say it. */
  readonly requiresOne: boolean;
}

/** What a supergraph says of the cost of its parts, after the GraphQL cost directives specification. */
export interface CostDirectives {
  /** Weight of one value of a field: its own, or its type's; by default an object weighs 1, a scalar nothing, and a change 10 more. */
  readonly weightOf: (parent: string, field: string, output: GraphQLNamedType) => number;
  readonly argumentWeightOf: (parent: string, field: string, argument: string) => number;
  readonly listSizeOf: (parent: string, field: string) => ListSize | undefined;
  /** The subgraphs that can answer a field: another one than its parent's is asked for each object again. */
  readonly graphsOf: (parent: string, field: string) => ReadonlySet<string>;
}

/** Length of a list of which nothing is said. */
export const ASSUMED_LIST_SIZE = 10;

/** A change locks, writes and publishes: worth ten objects read. */
const MUTATION_WEIGHT = 10;

/** Reads them once per supergraph. */
export function readCostDirectives(supergraph: DocumentNode): CostDirectives {
  const cost = linkedDirective(supergraph, 'cost', 'cost');
  const listSize = linkedDirective(supergraph, 'cost', 'listSize');
  const joinField = linkedDirective(supergraph, 'join', 'field');
  const joinType = linkedDirective(supergraph, 'join', 'type');
  const mutation = mutationTypeOf(supergraph);
  const weights = new Map<string, number>();
  const sizes = new Map<string, ListSize>();
  const graphs = new Map<string, ReadonlySet<string>>();
  const weigh = (coordinate: string, [given]: readonly ObjectValue[]) => {
    if (given) weights.set(coordinate, Number(given['weight']));
  };
  const readField = (type: string, typeGraphs: readonly string[], field: FieldDefinitionNode) => {
    const coordinate = `${type}.${field.name.value}`;
    weigh(coordinate, cost(field));
    for (const argument of field.arguments ?? []) weigh(`${coordinate}(${argument.name.value})`, cost(argument));
    const [size] = listSize(field);
    if (size) sizes.set(coordinate, toListSize(size));
    const own = joinField(field).filter(({ external }) => external !== true);
    const named = own.flatMap(({ graph }) => (graph === undefined ? [] : [String(graph)]));
    graphs.set(coordinate, new Set(named.length > 0 ? named : typeGraphs));
  };
  for (const node of supergraph.definitions) {
    if (!isTypeDefinitionNode(node)) continue;
    weigh(node.name.value, cost(node));
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const typeGraphs = joinType(node).map(({ graph }) => String(graph));
    for (const field of node.fields ?? []) readField(node.name.value, typeGraphs, field);
  }
  return {
    weightOf: (parent, field, output) =>
      weights.get(`${parent}.${field}`) ??
      (weights.get(output.name) ?? (isCompositeType(output) ? 1 : 0)) + (parent === mutation ? MUTATION_WEIGHT : 0),
    argumentWeightOf: (parent, field, argument) => weights.get(`${parent}.${field}(${argument})`) ?? 0,
    listSizeOf: (parent, field) => sizes.get(`${parent}.${field}`),
    graphsOf: (parent, field) => graphs.get(`${parent}.${field}`) ?? NOWHERE,
  };
}

function mutationTypeOf({ definitions }: DocumentNode): string | undefined {
  const roots = definitions.flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION ? node.operationTypes : []));
  return roots.find(({ operation }) => operation === 'mutation')?.type.name.value;
}

const NOWHERE: ReadonlySet<string> = new Set();

function toListSize(given: ObjectValue): ListSize {
  const { slicingArguments, sizedFields, assumedSize, requireOneSlicingArgument } = given;
  const names = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  const slicing = names(slicingArguments);
  return {
    slicingArguments: slicing,
    sizedFields: names(sizedFields),
    assumedSize: typeof assumedSize === 'number' ? assumedSize : ASSUMED_LIST_SIZE,
    requiresOne: slicing.length > 0 && requireOneSlicingArgument !== false,
  };
}
