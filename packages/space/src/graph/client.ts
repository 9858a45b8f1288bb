import {
  Client,
  cacheExchange,
  type Exchange,
  makeErrorResult,
  makeResult,
  type Operation,
  type OperationResult,
} from 'urql';
import { filter, fromPromise, merge, mergeMap, pipe, share, takeUntil } from 'wonka';
import { timeTravelHeaders } from '../time-travel.ts';

export interface GraphOptions {
  /**
   * Asked when the door says the session is over. True when the person is signed in again:
   * the operation is then sent once more, with the same operation id, and the page never knew.
   */
  readonly signInAgain: () => Promise<boolean>;
}

/** What the door needs to run exactly the operation that was published with the build (A11). */
export interface SentDocument {
  readonly text: string;
  readonly hash: string | null;
}

/** The one GraphQL client of the page, made by the shell. Same origin, cookie by the browser, no token here (A10). */
export function createGraph(options: GraphOptions): Client {
  return new Client({
    url: '/graphql',
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    exchanges: [cacheExchange, transport(options)],
  });
}

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
        mergeMap((operation) => pipe(fromPromise(send(operation, options)), takeUntil(teardownOf(operation)))),
      );
      const rest$ = pipe(
        shared$,
        filter((operation) => operation.kind === 'teardown'),
        forward,
      );
      return merge([answers$, rest$]);
    };
}

async function send(operation: Operation, options: GraphOptions): Promise<OperationResult> {
  try {
    const first = await post(operation);
    if (!saysSignedOut(first) || !(await options.signInAgain())) return first;
    return await post(operation);
  } catch (error) {
    return makeErrorResult(operation, error instanceof Error ? error : new Error(String(error)));
  }
}

async function post(operation: Operation): Promise<OperationResult> {
  const document = operation.context['document'] as SentDocument;
  const response = await fetch(operation.context.url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
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

function saysSignedOut(result: OperationResult): boolean {
  return result.error?.graphQLErrors.some((error) => error.extensions['code'] === 'UNAUTHENTICATED') ?? false;
}
