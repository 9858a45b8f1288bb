import { useEffect, useState } from 'react';

/** Where an asynchronous search stands. */
export interface SearchState<Item> {
  phase: 'idle' | 'searching' | 'found' | 'failed';
  items: readonly Item[];
}

const pauseMilliseconds = 250;
/** Before a search that failed is tried again: longer each time, for as long as the text stays. */
const retryMilliseconds = [2_000, 5_000, 15_000];

/**
 * Asks `search` once typing pauses, drops late answers, keeps the previous items meanwhile so that the list does not jump; asks again by
 * itself after a failure, so that nobody has to type another letter to learn that the search is back.
 */
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
    let timer = setTimeout(() => ask(text, 0), pauseMilliseconds);
    const ask = (asked: string, failures: number) =>
      search(asked, abort.signal).then(
        (items) => abort.signal.aborted || setState({ phase: 'found', items }),
        () => {
          if (abort.signal.aborted) return;
          setState({ phase: 'failed', items: [] });
          const wait = retryMilliseconds[failures] ?? retryMilliseconds.at(-1);
          timer = setTimeout(() => ask(asked, failures + 1), wait);
        },
      );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, search]);
  return state;
}
