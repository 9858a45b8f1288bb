import { expect, test } from 'vitest';
import { askToSignInAgain, noteSignedIn, settleSignInRequest } from './sign-in-request.ts';

test('whoever was never signed in is not asked to sign in again', async () => {
  noteSignedIn(false);
  expect(await askToSignInAgain()).toBe(false);
});

test('operations that fail together wait for one answer', async () => {
  noteSignedIn(true);
  const first = askToSignInAgain();
  const second = askToSignInAgain();
  expect(second).toBe(first);
  settleSignInRequest(true);
  expect(await Promise.all([first, second])).toEqual([true, true]);
});

test('after a refusal the next operation asks anew', async () => {
  noteSignedIn(true);
  const refused = askToSignInAgain();
  settleSignInRequest(false);
  expect(await refused).toBe(false);
  const again = askToSignInAgain();
  settleSignInRequest(true);
  expect(await again).toBe(true);
});
