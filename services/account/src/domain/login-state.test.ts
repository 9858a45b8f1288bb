import { expect, test } from 'vitest';
import { loginState } from './login-state.ts';

test.each([
  [{ locked: false, spaces: ['ACTIVE'] }, 'ACTIVE'],
  [{ locked: false, spaces: ['CLOSED', 'ACTIVE_INCOMPLETE', 'ACTIVE'] }, 'ACTIVE'],
  [{ locked: false, spaces: ['CLOSED', 'PENDING_ACTIVATION'] }, 'PENDING_ACTIVATION'],
  [{ locked: false, spaces: ['CLOSED'] }, 'CLOSED'],
  [{ locked: false, spaces: [] }, 'CLOSED'],
  [{ locked: true, spaces: ['ACTIVE', 'ACTIVE'] }, 'LOCKED'],
] as const)('R-STATE-ACCOUNT: a login %j is %s', (login, state) => {
  expect(loginState(login)).toBe(state);
});
