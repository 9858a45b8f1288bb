import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { knownDeviceOf, newKnownDevice } from './known-device.ts';

const key = randomBytes(32).toString('base64');

test('S08: a device is known to the person who signed in with it, and to nobody else', () => {
  const device = newKnownDevice(key, 'léa');
  expect(knownDeviceOf(key, 'léa', device)).toMatch(/^[\w-]{22}$/);
  expect(knownDeviceOf(key, 'noé', device)).toBeNull();
});

test.each([
  ['none', null],
  ['one of another house', newKnownDevice(randomBytes(32).toString('base64'), 'léa')],
  ['one whose nonce was changed', newKnownDevice(key, 'léa').replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))],
  ['an empty one', '.'],
])('%s is not known', (_what, device) => {
  expect(knownDeviceOf(key, 'léa', device)).toBeNull();
});
