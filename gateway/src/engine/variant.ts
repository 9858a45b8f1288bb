import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { collectFields, isIncluded, type Reading } from './collect-fields.ts';
import { compilePlan } from './compile-plan.ts';
import { type Completer, completeRoot } from './complete-value.ts';
import type { Step } from './execution.ts';
import type { ObjectValue } from './graphql-values.ts';
import { introspect, isIntrospection, withoutIntrospection } from './introspection.ts';
import { resolveConditions } from './resolve-conditions.ts';
import type { Supergraph } from './supergraph.ts';

/** An operation for one combination of the values that `@skip` and `@include` read: what it fetches and how it is written. */
export interface Variant {
  /** Undefined when no subgraph is needed: nothing but introspection and `__typename`. */
  readonly step: Step | undefined;
  /** Answers `__schema` and `__type`; undefined when not asked. */
  readonly introspect: ((variables: ObjectValue) => ObjectValue) | undefined;
  readonly completer: Completer;
}

/** What all variants of an operation share. */
export interface VariantSource {
  readonly supergraph: Supergraph;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly rootType: GraphQLObjectType;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * Plans and compiles one variant.
 *
 * @throws when the planner has no plan for it, which is our fault and not the client's: the document is valid
 */
export async function prepareVariant(source: VariantSource, variables: ObjectValue): Promise<Variant> {
  const { supergraph, document, operation, rootType, fragments } = source;
  const reading: Reading = {
    schema: supergraph.schema,
    fragments,
    includes: (selection) => isIncluded(selection, variables),
  };
  const roots = [...collectFields(reading, rootType, [operation.selectionSet]).values()].flat();
  const introspected = roots.filter(isIntrospection);
  const fetches = roots.some(({ name }) => !name.value.startsWith('__'));
  return {
    step: fetches ? await planVariant(source, variables) : undefined,
    introspect:
      introspected.length > 0
        ? (given) => introspect(supergraph.schema, { document, operation, fields: introspected }, given)
        : undefined,
    completer: completeRoot(reading, rootType, operation.selectionSet),
  };
}

async function planVariant(
  { supergraph, operation, fragments }: VariantSource,
  variables: ObjectValue,
): Promise<Step | undefined> {
  const { planner, satisfies } = supergraph;
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  const node = await planner.plan(print(withoutIntrospection(resolveConditions(alone, variables))));
  return node ? compilePlan(node, satisfies) : undefined;
}
