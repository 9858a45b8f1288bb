import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './cipher.ts';

const key = randomBytes(32).toString('base64');

test('what is sealed opens with the same key for the same person, and is never written the same twice', () => {
  const sealed = seal(key, 'Léa', 'JBSWY3DPEHPK3PXP');
  expect(unseal(key, 'Léa', sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(seal(key, 'Léa', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed);
  expect(sealed).not.toContain('JBSWY');
});

test.each([
  ['another key', randomBytes(32).toString('base64'), 'Léa'],
  ['another person', key, 'Noé'],
])('it does not open with %s', (_what, otherKey, owner) => {
  expect(() => unseal(otherKey, owner, seal(key, 'Léa', 'JBSWY3DPEHPK3PXP'))).toThrow();
});
