/** How a fraction of a cent is decided: towards zero, away from zero, or to the nearest with halves away from zero. */
export type Rounding = 'down' | 'up' | 'half-up';

const narrowNoBreakSpace = '\u202f';
const noBreakSpace = '\u00a0';
const minusSign = '\u2212';

/** Throws when a number is not a whole count of cents that JavaScript holds exactly (± 90 thousand billion euros). */
export function assertCents(cents: number): number {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} is not a whole number of cents.`);
  return cents;
}

/** Adds sums of cents; throws rather than lose a cent. */
export function sumCents(all: Iterable<number>): number {
  let total = 0;
  for (const cents of all) total = assertCents(total + assertCents(cents));
  return total;
}

/**
 * `cents × numerator ÷ denominator`, multiplied before it is divided and rounded once, by name (D-AMT-01): half of the
 * resources is `prorataCents(resourcesCents, 1, 2, 'down')`. Throws when the denominator is 0 or the result is too large.
 */
export function prorataCents(cents: number, numerator: number, denominator: number, rounding: Rounding): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) {
    throw new RangeError(`${numerator} / ${denominator} is not a ratio of whole numbers.`);
  }
  const product = assertCents(cents) * numerator;
  if (Number.isSafeInteger(product)) {
    const remainder = product % denominator;
    const away = roundsAway(remainder, denominator, rounding) ? Math.sign(product) * Math.sign(denominator) : 0;
    return (product - remainder) / denominator + away;
  }
  return prorataOfLarge(cents, numerator, denominator, rounding);
}

// In BigInt: a scheme-wide total times a number of days passes 2^53.
function prorataOfLarge(cents: number, numerator: number, denominator: number, rounding: Rounding): number {
  const product = BigInt(cents) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const quotient = product / divisor;
  const remainder = product % divisor;
  const awayFromZero = product < 0n === divisor < 0n ? 1n : -1n;
  return assertCents(Number(quotient + (roundsAway(remainder, divisor, rounding) ? awayFromZero : 0n)));
}

function roundsAway<N extends number | bigint>(remainder: N, divisor: N, rounding: Rounding): boolean {
  if (!remainder || rounding === 'down') return false;
  const [left, whole] = [magnitude(remainder), magnitude(divisor)];
  return rounding === 'up' || left >= whole - left;
}

function magnitude(value: number | bigint): bigint {
  return BigInt(value < 0 ? -value : value);
}

/** «1 300,50 €»: narrow no-break spaces between thousands, a comma, always two decimals, a no-break space before the sign. */
export function formatCents(cents: number): string {
  const digits = String(Math.abs(assertCents(cents))).padStart(3, '0');
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, narrowNoBreakSpace);
  return `${cents < 0 ? minusSign : ''}${euros},${digits.slice(-2)}${noBreakSpace}€`;
}

/** «1 300 €» when there are no cents, «1 300,50 €» otherwise: for a ceiling or a flat rate quoted in a sentence. */
export function formatCentsBriefly(cents: number): string {
  return formatCents(cents).replace(`,00${noBreakSpace}`, noBreakSpace);
}

/**
 * Reads what a person types as euros («1 300,50 €», «1300.5», «850») and returns cents; null when it is not a sum, when it
 * has more than two decimals or when the separator is ambiguous («1.300» could be either).
 */
export function parseEuros(text: string): number | null {
  const compact = text.replace(/\s/g, '').replace(/(€|euros?|eur)$/i, '');
  const match = /^([-\u2212]?)(\d{1,14})(?:[.,](\d{1,2}))?$/.exec(compact);
  if (!match) return null;
  const [, sign, euros = '0', decimals = ''] = match;
  const cents = Number(euros) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return null;
  return sign && cents !== 0 ? -cents : cents;
}
