import type { Span } from '../tracing/span.ts';
import type { Credentials, Denial } from './authorise.ts';
import type { Completer, Completing } from './completer.ts';
import { ErrorLog, type OnMasked } from './error-log.ts';
import type { Execution, Send } from './execution.ts';
import type { ObjectValue, ResponseError, ResponsePath } from './graphql-values.ts';
import { Lru } from './lru.ts';
import type { DocumentLimits } from './parse-and-validate.ts';
import { type Operation, prepareOperation } from './prepare.ts';
import type { Supergraph } from './supergraph.ts';
import type { Variant } from './variant.ts';
import { visiblePath } from './visible-path.ts';

/** What a client sends. */
export interface GraphQLRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: ObjectValue;
}

/** What one run needs from outside: who answers for a subgraph, and where faults are written down. */
export interface Call {
  readonly send: Send;
  readonly credentials: Credentials;
  /** Told of what the operation may cost, as `estimateCost` counts, before anything runs; throws a RequestError when it may not. */
  readonly admitCost: (estimated: number) => void;
  /** Whether the answer says what it was estimated to cost and what it came to. */
  readonly tellsCost: boolean;
  readonly correlationId: string;
  readonly onMasked: OnMasked;
  /** Told of the planning when the request is traced. */
  readonly span?: Span | undefined;
}

/** One generation of the graph: supergraph in, operation and caller in, answer out. Keeps nothing of a request. */
export interface Engine {
  readonly supergraph: Supergraph;
  /**
   * Finds or makes the compiled operation of a document.
   *
   * @throws {RequestError} when the document is refused
   */
  prepare(request: Pick<GraphQLRequest, 'query' | 'operationName'>): Operation;
  /** How many operations are kept ready, and how many were ever made so. */
  operations(): { readonly kept: number; readonly prepared: number };
}

/** Operations kept ready per generation; our own screens are a few dozen. */
const OPERATIONS_KEPT = 1000;

export function createEngine(supergraph: Supergraph, limits: DocumentLimits): Engine {
  const operations = new Lru<Operation>(OPERATIONS_KEPT);
  let prepared = 0;
  return {
    supergraph,
    prepare({ query, operationName }) {
      // The text alone where it can be, what is put together has to be copied and hashed each time. No valid document holds a \0.
      const key = operationName === undefined ? query : `${operationName}\0${query}`;
      const known = operations.get(key);
      if (known) return known;
      const operation = prepareOperation(supergraph, { query, operationName }, limits);
      operations.set(key, operation);
      prepared += 1;
      return operation;
    },
    operations: () => ({ kept: operations.size, prepared }),
  };
}

/** What a client is answered. */
export interface Answer {
  /** JSON text. */
  readonly body: string | Buffer;
  readonly hasErrors: boolean;
}

/**
 * Runs a prepared operation and writes the answer. Partial data is an answer like any other (P8).
 *
 * @throws {RequestError} when the variables do not fit, or the operation may cost too much
 * @throws when there is no plan, which the client cannot help
 */
export async function executeOperation(operation: Operation, given: ObjectValue, call: Call): Promise<Answer> {
  const variables = operation.coerceVariables(given);
  const estimated = operation.estimateCost(variables);
  call.admitCost(estimated);
  const { step, introspect, completer, isWhole } = await plan(operation, variables, call);
  const errors = new ErrorLog(call.correlationId, call.onMasked);
  const data: ObjectValue = {};
  const absent = new Set<ObjectValue>();
  const execution: Execution = { data, errors, absent, variables, send: call.send, dataOnly: undefined };
  await step?.(execution);
  if (isWhole && execution.dataOnly && !call.tellsCost) return { body: execution.dataOnly, hasErrors: false };
  if (introspect) Object.assign(data, introspect(variables));
  const onNullViolation = (path: ResponsePath) => {
    if (!absent.has(parentOf(data, path))) errors.addNullViolation([...path]);
  };
  const onDenied = (path: ResponsePath, denial: Denial) => errors.addDenial([...path], denial);
  const completing: Completing = { path: [], cost: call.tellsCost ? 0 : undefined, onNullViolation, onDenied };
  // Before the data becomes the answer: a path leads through what was fetched for our own needs.
  const told = visible(errors.list, completer, data);
  const completed = completer.complete(data, completing);
  const hasErrors = errors.list.length > 0;
  const body = JSON.stringify({
    errors: hasErrors ? [...told, ...errors.list.slice(told.length)] : undefined,
    data: completed,
    extensions: call.tellsCost ? { cost: { estimated, actual: completing.cost } } : undefined,
  });
  return { body, hasErrors };
}

function plan(operation: Operation, variables: ObjectValue, { credentials, span }: Call): Promise<Variant> {
  const variant = operation.variantFor(variables, credentials);
  const planning = span?.child('plan');
  return planning ? variant.finally(planning.end) : variant;
}

function parentOf(data: ObjectValue, path: ResponsePath): ObjectValue {
  return path.slice(0, -1).reduce<ObjectValue>((value, key) => value[key] as ObjectValue, data);
}

function visible(errors: readonly ResponseError[], completer: Completer, data: ObjectValue): ResponseError[] {
  return errors.map((error) => {
    if (!error.path) return error;
    const path = visiblePath(completer, data, error.path);
    const { path: _hidden, ...rest } = error;
    return path.length > 0 ? { ...rest, path } : rest;
  });
}
