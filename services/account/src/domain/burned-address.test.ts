import { expect, test } from 'vitest';
import { givenUpAddress, mayReleaseAddress } from './burned-address.ts';
import { normaliseEmail } from './email-address.ts';

test.each([
  [['PENDING_ACTIVATION'], true],
  [['ACTIVE_INCOMPLETE'], true],
  [['CLOSED', 'CLOSED'], true],
  [['ACTIVE'], false],
  [['LOCKED'], false],
  [['PENDING_ACTIVATION', 'ACTIVE'], false],
])('R-ACC-09: an address whose spaces are %j may be released: %s', (statuses, may) => {
  expect(mayReleaseAddress(statuses)).toBe(may);
});

test('what stands in its place is nobody’s address', () => {
  expect(normaliseEmail(givenUpAddress('0199a3c2-7d1e-7c3a-9f10-2b6f4f1f8a11'))).toBeNull();
});
