import { useEffect, useState } from 'react';

/** Where an asynchronous search stands. */
export interface SearchState<Item> {
  phase: 'idle' | 'searching' | 'found' | 'failed';
  items: readonly Item[];
}

const pauseMilliseconds = 250;

/** Asks `search` once typing pauses, drops late answers, keeps the previous items meanwhile so that the list does not jump. */
export function useSearch<Item>(
  text: string | null,
  search: (text: string, signal: AbortSignal) => Promise<readonly Item[]>,
): SearchState<Item> {
  const [state, setState] = useState<SearchState<Item>>({ phase: 'idle', items: [] });
  useEffect(() => {
    if (text === null) {
      setState({ phase: 'idle', items: [] });
      return;
    }
    const abort = new AbortController();
    setState((previous) => ({ phase: 'searching', items: previous.items }));
    const timer = setTimeout(() => {
      search(text, abort.signal).then(
        (items) => abort.signal.aborted || setState({ phase: 'found', items }),
        () => abort.signal.aborted || setState({ phase: 'failed', items: [] }),
      );
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, search]);
  return state;
}
