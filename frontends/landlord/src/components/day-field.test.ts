import { expect, it } from 'vitest';
import { readDay } from './day-field.tsx';

it('reads a day with slashes, dots, dashes or spaces', () => {
  for (const text of ['5/11/2026', '05.11.2026', '05-11-2026', ' 5 11 2026 ']) expect(readDay(text)).toBe('2026-11-05');
});

it('refuses a day that is not in the calendar, and half a day', () => {
  for (const text of ['31/02/2026', '5/11', '5/11/26', 'hier']) expect(readDay(text)).toBeNull();
});
