import { beforeEach, expect, test } from 'vitest';
import { dropHeldPassword, heldPassword, holdPassword } from './held-password.ts';

beforeEach(dropHeldPassword);

test('a password is kept for its address alone, however it is typed', () => {
  holdPassword('lea.martin@exemple.fr', 'Maison2024');
  expect(heldPassword(' Lea.Martin@exemple.fr')).toBe('Maison2024');
  expect(heldPassword('autre@exemple.fr')).toBeNull();
});

test('another address, or its use, makes the first one forgotten', () => {
  holdPassword('lea.martin@exemple.fr', 'Maison2024');
  holdPassword('camille@exemple.fr', 'Parapluie42');
  expect(heldPassword('lea.martin@exemple.fr')).toBeNull();
  dropHeldPassword();
  expect(heldPassword('camille@exemple.fr')).toBeNull();
});
