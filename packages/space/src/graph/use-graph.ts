import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useQuery as useUrqlQuery } from 'urql';
import { useLocale } from '../messages.ts';
import { newOperationId } from '../operation-id.ts';
import type { SentDocument } from './client.ts';
import { type Problem, problemOf } from './problem.ts';

/** A generated operation (`src/gql/`): its text, the hash under which it is published, its types. */
export interface GraphDocument<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data;
  readonly __meta__?: Record<string, unknown> | undefined;
  toString(): string;
}

export interface QueryState<Data> {
  /** What could be given; with a problem, some nullable parts may be missing (see `isMissing`). */
  readonly data: Data | undefined;
  readonly problem: Problem | null;
  /** True until there is something to show for the first time. */
  readonly loading: boolean;
  /** Asks again, for the button of an error and after an upload. */
  readonly reload: () => void;
}

/** Reads from the graph. A page that shows it comes back at once from memory, and is refreshed behind. */
export function useQuery<Data, Variables extends object>(
  document: GraphDocument<Data, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean } = {},
): QueryState<Data> {
  const pause = options.pause ?? false;
  const context = contextOf(document);
  const [state, execute] = useUrqlQuery<Data, Record<string, unknown>>({
    query: document.toString(),
    variables: variables as Record<string, unknown>,
    pause,
    context,
  });
  const reload = useCallback(() => execute({ ...context, requestPolicy: 'network-only' }), [execute, context]);
  useAskedAgainInAnotherLanguage(pause ? null : reload);
  const problem = problemOf(state);
  const loading = !pause && state.data === undefined && problem === null;
  return { data: state.data ?? undefined, problem, loading, reload };
}

/** What services say comes in the language of the page (decision 0037): a page that changes its language asks again. */
function useAskedAgainInAnotherLanguage(reload: (() => void) | null) {
  const locale = useLocale();
  const askedIn = useRef(locale);
  useEffect(() => {
    if (askedIn.current === locale) return;
    askedIn.current = locale;
    reload?.();
  }, [locale, reload]);
}

/** Asks the graph when the page wants, for a search as one types or a check before the next step: always the server, no state of its own. */
export function useAsk<Data, Variables extends object>(document: GraphDocument<Data, Variables>) {
  const client = useClient();
  return useCallback(
    async (variables: Variables): Promise<Answer<Data>> => {
      const context = { ...contextOf(document), requestPolicy: 'network-only' as const };
      const result = await client
        .query<Data>(document.toString(), variables as Record<string, unknown>, context)
        .toPromise();
      return { data: result.data ?? undefined, problem: problemOf(result) };
    },
    [client, document],
  );
}

export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly problem: Problem | null;
}

/**
 * Writes to the graph. `run` receives a function of the operation id: while the door has not answered, the same
 * content is sent again under the same id, so a click after a cut connection never does the thing twice (A2).
 */
export function useMutation<Data, Variables extends object>(document: GraphDocument<Data, Variables>) {
  const client = useClient();
  const [running, setRunning] = useState(false);
  const unanswered = useRef<{ operationId: string; content: string } | null>(null);
  const run = useCallback(
    async (variablesFor: (operationId: string) => Variables): Promise<Answer<Data>> => {
      const content = JSON.stringify(variablesFor(''));
      const pending = unanswered.current;
      const operationId = pending?.content === content ? pending.operationId : newOperationId();
      unanswered.current = { operationId, content };
      setRunning(true);
      const variables = variablesFor(operationId) as Record<string, unknown>;
      const result = await client.mutation<Data>(document.toString(), variables, contextOf(document)).toPromise();
      const problem = problemOf(result);
      if (problem?.kind !== 'unreachable' && problem?.kind !== 'signed-out') unanswered.current = null;
      setRunning(false);
      return { data: result.data ?? undefined, problem };
    },
    [client, document],
  );
  return { run, running };
}

const contexts = new WeakMap<object, { document: SentDocument }>();

/** The same object each time, or urql would take every render for a new question. */
function contextOf<Data, Variables>(document: GraphDocument<Data, Variables>): { document: SentDocument } {
  const known = contexts.get(document);
  if (known) return known;
  const hash = document.__meta__?.['hash'];
  const context = { document: { text: document.toString(), hash: typeof hash === 'string' ? hash : null } };
  contexts.set(document, context);
  return context;
}
