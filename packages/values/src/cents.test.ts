import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCents, formatCentsBriefly, parseEuros, prorataCents, sumCents } from './cents.ts';

const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const part = fc.integer({ min: 0, max: 9_000 });
const whole = fc.integer({ min: 1, max: 100_000 });

test('half of the resources is cut to the cent', () => {
  expect(prorataCents(149_951, 1, 2, 'down')).toBe(74_975);
  expect(prorataCents(149_951, 1, 2, 'up')).toBe(74_976);
  expect(prorataCents(149_951, 1, 2, 'half-up')).toBe(74_976);
});

test('rounding looks at the size, not at the sign', () => {
  expect(prorataCents(-101, 1, 2, 'down')).toBe(-50);
  expect(prorataCents(-101, 1, 2, 'up')).toBe(-51);
  expect(prorataCents(-101, 1, -2, 'half-up')).toBe(51);
});

test('a product beyond 2^53 loses nothing, a result beyond it is refused', () => {
  expect(prorataCents(9_000_000_000_000_000, 31, 31, 'down')).toBe(9_000_000_000_000_000);
  expect(() => prorataCents(9_000_000_000_000_000, 2, 1, 'down')).toThrow(RangeError);
  expect(() => prorataCents(100, 1, 0, 'down')).toThrow(RangeError);
  expect(() => prorataCents(100.5, 1, 2, 'down')).toThrow(RangeError);
});

test('the rounded part is never a whole cent away from the exact one', () => {
  fc.assert(
    fc.property(
      cents,
      part,
      whole,
      fc.constantFrom('down', 'up', 'half-up'),
      (sum, numerator, denominator, rounding) => {
        const difference =
          BigInt(prorataCents(sum, numerator, denominator, rounding)) * BigInt(denominator) -
          BigInt(sum) * BigInt(numerator);
        expect(difference < BigInt(denominator) && -difference < BigInt(denominator)).toBe(true);
        const away = sum < 0 ? -difference : difference;
        if (rounding === 'down') expect(away <= 0n).toBe(true);
        if (rounding === 'up') expect(away >= 0n).toBe(true);
        if (rounding === 'half-up')
          expect(2n * away <= BigInt(denominator) && -2n * away < BigInt(denominator)).toBe(true);
      },
    ),
  );
});

test('the parts of a month rounded down never add up to more than the month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 30 }), (rent, days) => {
      expect(prorataCents(rent, days, 31, 'down') + prorataCents(rent, 31 - days, 31, 'down')).toBeLessThanOrEqual(
        rent,
      );
    }),
  );
});

test('sums are written the French way', () => {
  expect(formatCents(130_050)).toBe('1\u202f300,50\u00a0€');
  expect(formatCents(0)).toBe('0,00\u00a0€');
  expect(formatCents(5)).toBe('0,05\u00a0€');
  expect(formatCents(-123_456_789)).toBe('\u22121\u202f234\u202f567,89\u00a0€');
  expect(formatCentsBriefly(130_000)).toBe('1\u202f300\u00a0€');
  expect(formatCentsBriefly(130_050)).toBe('1\u202f300,50\u00a0€');
});

test('what people type is read, what is ambiguous is not guessed', () => {
  for (const text of ['1300,50', '1300.5', '1 300,50 €', '1\u202f300,50\u00a0€', '1300,50 euros', '1300,50EUR']) {
    expect(parseEuros(text), text).toBe(130_050);
  }
  for (const text of ['', '€', 'abc', '1.300', '1,300.50', '12,345', '1e3', '--1', '999999999999999']) {
    expect(parseEuros(text), text).toBeNull();
  }
});

test('what is written can be read again', () => {
  fc.assert(
    fc.property(cents, (sum) => {
      expect(parseEuros(formatCents(sum))).toBe(sum);
      expect(parseEuros(formatCentsBriefly(sum))).toBe(sum);
    }),
  );
});

test('a sum that would lose a cent is refused', () => {
  expect(sumCents([1, 2, 3])).toBe(6);
  expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  expect(() => sumCents([0.1])).toThrow(RangeError);
});
