import { Kind } from 'graphql';
import { type Credentials, compileAuthorise } from './authorise.ts';
import { type CoerceVariables, compileVariables } from './coerce-variables.ts';
import { collectFields } from './collect-fields.ts';
import { compileEstimate, type EstimateCost } from './estimate-cost.ts';
import type { ObjectValue } from './graphql-values.ts';
import { isIntrospection } from './introspection.ts';
import { Lru, remember } from './lru.ts';
import { type DocumentLimits, parseAndValidate } from './parse-and-validate.ts';
import { RequestError } from './request-error.ts';
import { conditionsOf } from './resolve-conditions.ts';
import type { Supergraph } from './supergraph.ts';
import { prepareVariant, type Variant } from './variant.ts';

/** An operation ready to run any number of times. */
export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string | undefined;
  /** Names of the root fields of the schema it asks for, whatever their aliases and conditions. */
  readonly rootFields: ReadonlySet<string>;
  /** Whether it asks for the schema itself. */
  readonly introspects: boolean;
  readonly coerceVariables: CoerceVariables;
  readonly estimateCost: EstimateCost;
  /** The operation for the `@skip` and `@include` of one request and what its caller may read; planned when first seen. */
  readonly variantFor: (variables: ObjectValue, credentials: Credentials) => Promise<Variant>;
}

/** Combinations of `@skip`, `@include` and what callers may read kept per operation. */
const COMBINATIONS_KEPT = 32;

/**
 * Parses, validates and compiles one operation.
 *
 * @throws {RequestError} when the document is refused
 */
export function prepareOperation(
  supergraph: Supergraph,
  request: { query: string; operationName: string | undefined },
  limits: DocumentLimits,
): Operation {
  const { schema } = supergraph;
  const { document, operation } = parseAndValidate(schema, request, limits);
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new RequestError('OPERATION_NOT_SUPPORTED', 'Cette sorte d’opération n’est pas proposée.');
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const whatever = { schema, fragments, includes: () => true };
  const roots = [...collectFields(whatever, rootType, [operation.selectionSet]).values()].flat();
  const conditions = conditionsOf(document);
  const authorise = compileAuthorise(schema, document, supergraph.requirementsOf);
  const variants = new Lru<Promise<Variant>>(COMBINATIONS_KEPT);
  return {
    kind: operation.operation,
    name: operation.name?.value,
    rootFields: new Set(roots.map(({ name }) => name.value)),
    introspects: roots.some(isIntrospection),
    coerceVariables: compileVariables(schema, operation),
    estimateCost: compileEstimate(whatever, supergraph.costs, operation, rootType),
    variantFor(variables, credentials) {
      const authorisation = authorise(credentials);
      const override = supergraph.drawOverride();
      let combination = authorisation.key + override.key;
      for (const name of conditions) combination += variables[name] === true ? '1' : '0';
      return remember(variants, combination, () =>
        prepareVariant({ supergraph, document, operation, rootType, fragments }, variables, {
          authorisation,
          override,
        }),
      );
    },
  };
}
