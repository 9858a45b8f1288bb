import type { PlanNode } from '@graphql-hive/router-query-planner';
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Reading as Selections } from './collect-fields.ts';
import type { Reading } from './complete-value.ts';
import type { Supergraph } from './supergraph.ts';

/** What clients asked. */
interface Asked {
  readonly reading: Reading;
  readonly rootType: GraphQLObjectType;
  readonly operation: OperationDefinitionNode;
  readonly partlyHidden: Supergraph['partlyHidden'];
}

/**
 * Whether a plan is one fetch whose answer is the client's own, key by key and in the same order, with nothing to withhold. A
 * GraphQL server has completed it already: its text is then given on as it came, and nothing is written a second time.
 */
export function isWholeAnswer(plan: PlanNode, { reading, rootType, operation, partlyHidden }: Asked): boolean {
  if (plan.kind !== 'Fetch' || (plan.outputRewrites ?? []).length > 0 || reading.denied.size > 0) return false;
  const { definitions } = parse(plan.operation, { noLocation: true });
  const fetched = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
  );
  const theirs: Selections = { schema: reading.schema, fragments: new Map(fragments), includes: () => true };
  const same = createComparison(reading, theirs, partlyHidden);
  return fetched !== undefined && same(rootType, [operation.selectionSet], [fetched.selectionSet]);
}

function createComparison(ours: Selections, theirs: Selections, partlyHidden: ReadonlySet<string>) {
  const { schema } = ours;
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

  function same(
    type: GraphQLNamedType,
    asked: readonly SelectionSetNode[],
    fetched: readonly SelectionSetNode[],
  ): boolean {
    if (partlyHidden.has(type.name)) return false;
    if (isObjectType(type)) return sameOfObject(type, asked, fetched);
    return !isAbstractType(type) || schema.getPossibleTypes(type).every((one) => sameOfObject(one, asked, fetched));
  }

  function sameOfObject(
    type: GraphQLObjectType,
    asked: readonly SelectionSetNode[],
    fetched: readonly SelectionSetNode[],
  ): boolean {
    const one = [...collectFields(ours, type, asked)];
    const other = [...collectFields(theirs, type, fetched)];
    return (
      one.length === other.length &&
      one.every(([key, nodes], index) => {
        const [otherKey, otherNodes = []] = other[index] ?? [];
        const { value: name } = nodes[0]?.name ?? { value: '' };
        if (key !== otherKey || name !== otherNodes[0]?.name.value) return false;
        const field = type.getFields()[name];
        // A root type has a name of its own in each subgraph.
        if (field === undefined) return !roots.includes(type);
        return same(getNamedType(field.type), below(nodes), below(otherNodes));
      })
    );
  }

  return same;
}

const below = (nodes: readonly FieldNode[]) => nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
