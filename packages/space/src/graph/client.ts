import {
  Client,
  cacheExchange,
  type Exchange,
  makeErrorResult,
  makeResult,
  type Operation,
  type OperationResult,
} from 'urql';
import { filter, make, merge, mergeMap, pipe, type Source, share, takeUntil } from 'wonka';
import { onSessionOver } from '../session-over.ts';
import { timeTravelHeaders } from '../time-travel.ts';

export interface GraphOptions {
  /**
   * Asked when the door says the session is over. True when the person is signed in again:
   * the operation is then sent once more, with the same operation id, and the page never knew.
   */
  readonly signInAgain: () => Promise<boolean>;
  /** Asked when an act wants a fresh proof of who one is (S16). True when it was given: the act is then sent once more. */
  readonly proveAgain: () => Promise<boolean>;
}

/** What the door needs to run exactly the operation that was published with the build (A11). */
export interface SentDocument {
  readonly text: string;
  readonly hash: string | null;
}

/** The one GraphQL client of the page, made by the shell. Same origin, cookie by the browser, no token here (A10). */
export function createGraph(options: GraphOptions): Client {
  onSessionOver(options.signInAgain);
  return new Client({
    url: '/graphql',
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    exchanges: [cacheExchange, transport(options)],
  });
}

/** The door gives up on a subgraph after 5 s; whoever has not answered by then is unreachable, and the page says so. */
const patienceMs = 20_000;

function transport(options: GraphOptions): Exchange {
  return ({ forward }) =>
    (operations$) => {
      const shared$ = pipe(operations$, share);
      const teardownOf = (operation: Operation) =>
        pipe(
          shared$,
          filter((other) => other.kind === 'teardown' && other.key === operation.key),
        );
      const answers$ = pipe(
        shared$,
        filter((operation) => operation.kind !== 'teardown'),
        mergeMap((operation) => pipe(answerTo(operation, options), takeUntil(teardownOf(operation)))),
      );
      const rest$ = pipe(
        shared$,
        filter((operation) => operation.kind === 'teardown'),
        forward,
      );
      return merge([answers$, rest$]);
    };
}

/** Asks one microtask later: a page that renders asks, takes it back and asks again in the same breath. */
function answerTo(operation: Operation, options: GraphOptions): Source<OperationResult> {
  return make((observer) => {
    const controller = new AbortController();
    void Promise.resolve().then(async () => {
      if (controller.signal.aborted) return;
      const result = await send(operation, options, controller.signal);
      if (controller.signal.aborted) return;
      observer.next(result);
      observer.complete();
    });
    return () => controller.abort();
  });
}

async function send(operation: Operation, options: GraphOptions, signal: AbortSignal): Promise<OperationResult> {
  try {
    const first = await post(operation, signal);
    const remedy = remedyOf(first, options);
    if (!remedy || !(await remedy())) return first;
    return await post(operation, signal);
  } catch (error) {
    return makeErrorResult(operation, error instanceof Error ? error : new Error(String(error)));
  }
}

async function post(operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  const document = operation.context['document'] as SentDocument;
  const response = await fetch(operation.context.url, {
    method: 'POST',
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      // The page’s language, not the browser’s: refusals come back in it.
      'accept-language': window.document.documentElement.lang || 'fr',
      ...timeTravelHeaders(),
    },
    body: JSON.stringify({
      ...(document.hash === null ? {} : { documentId: document.hash }),
      query: document.text,
      variables: operation.variables,
    }),
  });
  return makeResult(operation, await response.json(), response);
}

/** What the person can do for the operation to pass. */
function remedyOf({ error }: OperationResult, { signInAgain, proveAgain }: GraphOptions) {
  const says = (code: string) => error?.graphQLErrors.some(({ extensions }) => extensions['code'] === code) ?? false;
  if (says('UNAUTHENTICATED')) return signInAgain;
  return says('STEP_UP_REQUIRED') ? proveAgain : null;
}
