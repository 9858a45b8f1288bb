/** The company whose establishments are numbered by another key than Luhn’s (R-ACC-14). */
const laPoste = '356000000';

/** R-ACC-13. A SIREN as typed, spaces allowed: nine digits, Luhn key. */
export function isValidSiren(typed: string): boolean {
  const siren = normaliseSiren(typed);
  return /^\d{9}$/.test(siren) && luhnSum(siren) % 10 === 0;
}

/** R-ACC-14. A SIRET as typed, spaces allowed: fourteen digits, Luhn key; La Poste also by a digit sum divisible by 5. */
export function isValidSiret(typed: string): boolean {
  const siret = normaliseSiren(typed);
  if (!/^\d{14}$/.test(siret)) return false;
  if (luhnSum(siret) % 10 === 0) return true;
  return siret.startsWith(laPoste) && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** A SIREN or SIRET without its spaces: how it is kept. */
export function normaliseSiren(typed: string): string {
  return typed.replace(/\s/g, '');
}

/** «824 541 148», «732 829 320 00074»: three groups of three, then the establishment. */
export function formatSiren(number: string): string {
  return normaliseSiren(number)
    .replace(/^(.{3})(.{3})(.{3})(.*)$/, '$1 $2 $3 $4')
    .trim()
    .replaceAll(' ', '\u00a0');
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}
