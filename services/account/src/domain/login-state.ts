import type { StateOf } from '@trousseau/scheme/machine';
import type { spaceMachine } from './transitions.ts';

type State = StateOf<typeof spaceMachine>;

/**
 * R-STATE-ACCOUNT, D-ACC-04. Where a login with several spaces stands: locked as a whole, else as its most open space. What is locked is
 * the person: the others who act in a space go on.
 */
export function loginState({ locked, spaces }: { locked: boolean; spaces: readonly State[] }): State {
  if (locked) return 'LOCKED';
  return OPENEST_FIRST.find((state) => spaces.includes(state)) ?? 'CLOSED';
}

const OPENEST_FIRST = ['ACTIVE', 'ACTIVE_INCOMPLETE', 'PENDING_ACTIVATION'] as const satisfies readonly State[];
