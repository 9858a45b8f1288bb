import { expect, test } from 'vitest';
import { caretAfter, compactIban, groupIban } from './iban-groups.ts';

test('an IBAN typed any way is kept compact and shown in groups of four', () => {
  const compact = compactIban('fr76 3000-6000 0112 3456 7890 189');
  expect(compact).toBe('FR7630006000011234567890189');
  expect(groupIban(compact)).toBe('FR76 3000 6000 0112 3456 7890 189');
  expect(groupIban('FR76')).toBe('FR76');
});

test('the caret stays after the character just typed', () => {
  expect(caretAfter('')).toBe(0);
  expect(caretAfter('FR76')).toBe(4);
  expect(caretAfter('FR763')).toBe(6);
  expect(caretAfter('FR76 3000 6')).toBe(11);
});
