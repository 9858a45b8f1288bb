import { createPersonRequest } from './person-request.ts';

/** Between the graph client, which learns that the session is over, and the dialog that asks to sign in again. */
const request = createPersonRequest();
let someoneIsSignedIn = false;

/** Told by the session: whoever was never signed in is not asked to sign in *again*. */
export function noteSignedIn(signedIn: boolean): void {
  someoneIsSignedIn = signedIn;
}

/** Asked by the graph client. Resolves to true when the same person is signed in again. */
export function askToSignInAgain(): Promise<boolean> {
  return someoneIsSignedIn ? request.ask() : Promise.resolve(false);
}

/** Answered by the dialog. */
export const settleSignInRequest = request.settle;

/** Whether the dialog must be on screen. */
export const useSignInRequested = request.useAsked;
