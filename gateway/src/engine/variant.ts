import type { PlanNode } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';
import { type Authorisation, removeDenied } from './authorise.ts';
import { collectFields, isIncluded } from './collect-fields.ts';
import { compilePlan } from './compile-plan.ts';
import { completeRoot, type Reading } from './complete-value.ts';
import type { Completer } from './completer.ts';
import { withoutDefer } from './defer.ts';
import type { Override } from './draw-override.ts';
import type { Step } from './execution.ts';
import type { ObjectValue } from './graphql-values.ts';
import { introspect, isIntrospection, withoutIntrospection } from './introspection.ts';
import { resolveConditions } from './resolve-conditions.ts';
import type { Supergraph } from './supergraph.ts';
import { isWholeAnswer } from './whole-answer.ts';

/** An operation for one combination of the values that `@skip` and `@include` read and of denials: what it fetches and how it is written. */
export interface Variant {
  /** Undefined when no subgraph is needed: nothing but introspection and `__typename`. */
  readonly step: Step | undefined;
  /** Answers `__schema` and `__type`; undefined when not asked. */
  readonly introspect: ((variables: ObjectValue) => ObjectValue) | undefined;
  readonly completer: Completer;
  /** Whether what its one fetch brings is the answer itself: see whole-answer.ts. */
  readonly isWhole: boolean;
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
export async function prepareVariant(
  source: VariantSource,
  variables: ObjectValue,
  { authorisation, override }: { authorisation: Authorisation; override: Override },
): Promise<Variant> {
  const { supergraph, document, operation, rootType, fragments } = source;
  const reading: Reading = {
    schema: supergraph.schema,
    fragments,
    includes: (selection) => isIncluded(selection, variables),
    denied: authorisation.denied,
    weightOf: supergraph.costs.weightOf,
  };
  const fields = collectFields(reading, rootType, [operation.selectionSet]);
  const roots = [...fields.values()].flat();
  const introspected = roots.filter(isIntrospection);
  const allowed = roots.filter((field) => !authorisation.denied.has(field));
  const completer = completeRoot(reading, rootType, operation.selectionSet);
  // Half of a mutation is not what was asked: when one of its changes is denied, none is made.
  if (operation.operation === 'mutation' && allowed.length < roots.length)
    return {
      step: undefined,
      introspect: undefined,
      completer: nothingDone(fields, authorisation, completer),
      isWhole: false,
    };
  const fetches = allowed.some(({ name }) => !name.value.startsWith('__'));
  const plan = fetches ? await planVariant(source, variables, { authorisation, override }) : null;
  return {
    step: plan ? compilePlan(plan, supergraph.satisfies) : undefined,
    introspect:
      introspected.length > 0
        ? (given) => introspect(supergraph.schema, { document, operation, fields: introspected }, given)
        : undefined,
    completer,
    isWhole:
      plan !== null && isWholeAnswer(plan, { reading, rootType, operation, partlyHidden: supergraph.partlyHidden }),
  };
}

/** Tells which of the changes are denied, and gives no data for the others either. */
function nothingDone(
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  { denied }: Authorisation,
  { child }: Completer,
): Completer {
  const denials = [...fields].flatMap(([key, [field]]) => {
    const denial = field && denied.get(field);
    return denial ? [{ path: [key], denial }] : [];
  });
  return {
    complete(_value, { onDenied }) {
      for (const { path, denial } of denials) onDenied(path, denial);
      return null;
    },
    child,
  };
}

async function planVariant(
  { supergraph, operation, fragments }: VariantSource,
  variables: ObjectValue,
  { authorisation, override }: { authorisation: Authorisation; override: Override },
): Promise<PlanNode | null> {
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  const asked = withoutIntrospection(resolveConditions(removeDenied(alone, authorisation), variables));
  return supergraph.planner.plan(print(withoutDescriptions(withoutDefer(asked))), override);
}

/** Since September 2025 an operation, its variables and fragments may be described; the planner reads no such document. */
function withoutDescriptions(document: DocumentNode): DocumentNode {
  const undescribed = <Node extends { description?: unknown }>(node: Node) =>
    node.description === undefined ? undefined : { ...node, description: undefined };
  return visit(document, {
    [Kind.OPERATION_DEFINITION]: undescribed,
    [Kind.VARIABLE_DEFINITION]: undescribed,
    [Kind.FRAGMENT_DEFINITION]: undescribed,
  });
}
