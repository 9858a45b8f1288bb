import { useSyncExternalStore } from 'react';

/** Something asked of the person in a dialog, while operations of the page wait for the answer. */
export interface PersonRequest {
  /** Resolves to true when the person did what was asked. Operations that ask meanwhile wait for the same answer. */
  ask(): Promise<boolean>;
  /** Answered by the dialog. */
  settle(done: boolean): void;
  /** Whether the dialog must be on screen. */
  useAsked(): boolean;
}

/** One dialog for however many operations need it; all are then sent again. */
export function createPersonRequest(): PersonRequest {
  let waiting: { readonly answer: Promise<boolean>; readonly settle: (done: boolean) => void } | null = null;
  const listeners = new Set<() => void>();
  const announce = () => {
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ask() {
      if (waiting === null) {
        const { promise: answer, resolve: settle } = Promise.withResolvers<boolean>();
        waiting = { answer, settle };
        announce();
      }
      return waiting.answer;
    },
    settle(done) {
      waiting?.settle(done);
      waiting = null;
      announce();
    },
    useAsked: () => useSyncExternalStore(subscribe, () => waiting !== null),
  };
}
