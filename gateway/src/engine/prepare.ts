import { type DocumentNode, type FragmentDefinitionNode, Kind, visit } from 'graphql';
import { type CoerceVariables, compileVariables } from './coerce-variables.ts';
import { collectFields, isIncluded, type Reading } from './collect-fields.ts';
import { compilePlan } from './compile-plan.ts';
import { type Completer, completeRoot } from './complete-value.ts';
import type { Step } from './execution.ts';
import type { ObjectValue } from './graphql-values.ts';
import { introspect, isIntrospection, withoutIntrospection } from './introspection.ts';
import { Lru } from './lru.ts';
import { type DocumentLimits, parseAndValidate, type ValidOperation } from './parse-and-validate.ts';
import { RequestError } from './request-error.ts';
import type { Supergraph } from './supergraph.ts';

/** An operation ready to run any number of times. */
export interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly name: string | undefined;
  /** Names of the root fields of the schema it asks for, whatever their aliases. */
  readonly rootFields: ReadonlySet<string>;
  readonly coerceVariables: CoerceVariables;
  /** Undefined when no subgraph is needed: nothing but introspection and `__typename`. */
  readonly step: Step | undefined;
  /** Answers `__schema` and `__type`; undefined when not asked. */
  readonly introspect: ((variables: ObjectValue) => ObjectValue) | undefined;
  /** How the answer is written, for the given `@skip` and `@include`. */
  readonly completerFor: (variables: ObjectValue) => Completer;
}

/** Combinations of `@skip` and `@include` kept per operation. */
const COMBINATIONS_KEPT = 32;

/**
 * Parses, validates, plans and compiles one operation.
 *
 * @throws {RequestError} when the document is refused
 */
export async function prepareOperation(
  supergraph: Supergraph,
  request: { query: string; operationName: string | undefined },
  limits: DocumentLimits,
): Promise<Operation> {
  const { schema } = supergraph;
  const valid = parseAndValidate(schema, request, limits);
  const { operation } = valid;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType || operation.operation === 'subscription') {
    throw new RequestError('OPERATION_NOT_SUPPORTED', 'Les abonnements ne sont pas proposés.');
  }
  const fragments = fragmentsOf(valid);
  const whatever: Reading = { schema, fragments, includes: () => true };
  const nodes = [...collectFields(whatever, rootType, [operation.selectionSet]).values()].flat();
  const introspected = nodes.filter(isIntrospection);
  const fetches = nodes.some(({ name }) => !name.value.startsWith('__'));
  return {
    kind: operation.operation,
    name: operation.name?.value,
    rootFields: new Set(nodes.map(({ name }) => name.value)),
    coerceVariables: compileVariables(schema, operation),
    step: fetches ? await planOf(supergraph, request, introspected.length > 0 ? valid.document : undefined) : undefined,
    introspect:
      introspected.length > 0
        ? (variables) => introspect(schema, { ...valid, fields: introspected }, variables)
        : undefined,
    completerFor: compileCompleters(valid, (variables) =>
      completeRoot(
        { schema, fragments, includes: (selection) => isIncluded(selection, variables) },
        rootType,
        operation.selectionSet,
      ),
    ),
  };
}

async function planOf(
  { planner, satisfies }: Supergraph,
  { query, operationName }: { query: string; operationName: string | undefined },
  introspecting: DocumentNode | undefined,
): Promise<Step | undefined> {
  const text = introspecting ? withoutIntrospection(introspecting) : query;
  const node = await planner.plan(text, operationName);
  return node ? compilePlan(node, satisfies) : undefined;
}

function fragmentsOf({ document }: ValidOperation): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
}

/** One completer per combination of the variables that `@skip` and `@include` read: the answer's shape depends on nothing else. */
function compileCompleters(
  { document }: ValidOperation,
  compile: (variables: ObjectValue) => Completer,
): (variables: ObjectValue) => Completer {
  const conditions = conditionsOf(document);
  const compiled = new Lru<Completer>(COMBINATIONS_KEPT);
  return (variables) => {
    let combination = '';
    for (const name of conditions) combination += variables[name] === true ? '1' : '0';
    const known = compiled.get(combination);
    if (known) return known;
    const completer = compile(variables);
    compiled.set(combination, completer);
    return completer;
  };
}

function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
