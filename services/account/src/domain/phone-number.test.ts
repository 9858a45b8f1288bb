import { expect, test } from 'vitest';
import { maskMobile, normaliseMobile } from './phone-number.ts';

test.each([
  ['06 12 34 56 78', '+33612345678'],
  ['07.12.34.56.78', '+33712345678'],
  ['+33 6 12 34 56 78', '+33612345678'],
  ['0033 612345678', '+33612345678'],
  ['0692 12 34 56', '+262692123456'],
  ['0690 12 34 56', '+590690123456'],
])('%s is sent to as %s', (typed, number) => {
  expect(normaliseMobile(typed)).toBe(number);
});

test.each(['01 23 45 67 89', '06 12 34', '0899 12 34 56', '+44 7700 900123', 'douze', ''])(
  '%s is no mobile of ours',
  (typed) => {
    expect(normaliseMobile(typed)).toBeNull();
  },
);

test('only the end of a number is shown', () => {
  expect(maskMobile('+33612345678')).toBe('••\u00a0••\u00a0••\u00a0••\u00a078');
});
