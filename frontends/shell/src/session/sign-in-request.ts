import { useSyncExternalStore } from 'react';

/**
 * Between the graph client, which learns that the session is over, and the dialog that asks to sign in again.
 * Operations that fail meanwhile wait for the same answer: one dialog, then all are sent again.
 */
let waiting: { readonly answer: Promise<boolean>; readonly settle: (signedIn: boolean) => void } | null = null;
let someoneIsSignedIn = false;
const listeners = new Set<() => void>();

/** Told by the session: whoever was never signed in is not asked to sign in *again*. */
export function noteSignedIn(signedIn: boolean): void {
  someoneIsSignedIn = signedIn;
}

/** Asked by the graph client. Resolves to true when the same person is signed in again. */
export function askToSignInAgain(): Promise<boolean> {
  if (!someoneIsSignedIn) return Promise.resolve(false);
  if (waiting === null) {
    let settle: (signedIn: boolean) => void = () => undefined;
    const answer = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    waiting = { answer, settle };
    announce();
  }
  return waiting.answer;
}

/** Answered by the dialog. */
export function settleSignInRequest(signedIn: boolean): void {
  waiting?.settle(signedIn);
  waiting = null;
  announce();
}

/** Whether the dialog must be on screen. */
export function useSignInRequested(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
  );
}

function announce(): void {
  for (const listener of listeners) listener();
}
