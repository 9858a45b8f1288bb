import { expect, test } from 'vitest';
import { normaliseEmail } from './email-address.ts';

test('one mailbox is one login however it is typed', () => {
  expect(normaliseEmail('  Camille.DURAND@Exemple.FR ')).toBe('camille.durand@exemple.fr');
  expect(normaliseEmail('apagl.test+B158045@gmail.com')).toBe('apagl.test+b158045@gmail.com');
});

test.each([
  '',
  'camille',
  'camille@',
  '@exemple.fr',
  'camille@exemple',
  'ca mille@exemple.fr',
  'a@b@exemple.fr',
  'camille@exemple..fr',
  '.c@exemple.fr',
  `${'a'.repeat(65)}@exemple.fr`,
  `a@${'b'.repeat(260)}.fr`,
  'c@exemple.fr\r\nBcc: x@y.fr',
])('«%s» is no address', (typed) => {
  expect(normaliseEmail(typed)).toBeNull();
});
