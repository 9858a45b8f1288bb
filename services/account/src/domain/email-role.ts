import type { StateOf } from '@trousseau/scheme/machine';
import type { spaceMachine } from './transitions.ts';

/**
 * R-ACC-09. Whether an address registered with one role may register with another. Activation binds it for good, until an
 * officer releases it (D-ACC-01); before, anybody may have typed it.
 */
export function mayRegister(
  { role, status }: { readonly role: string; readonly status: StateOf<typeof spaceMachine> },
  attemptedRole: string,
): boolean {
  return status === 'PENDING_ACTIVATION' || role === attemptedRole;
}
