/** Domain §7, messages by SMS. French mobile numbers (numbering plan of the ARCEP), of metropolitan France and overseas: 06 and 07, and the prefixes of the départements. */
const MOBILE =
  /^\+(33[67]\d{8}|590690\d{6}|590691\d{6}|594694\d{6}|596696\d{6}|596697\d{6}|26269[23]\d{6}|262639\d{6})$/;
const OVERSEAS: readonly [RegExp, string][] = [
  [/^069[01]/, '+590'],
  [/^0694/, '+594'],
  [/^069[67]/, '+596'],
  [/^069[23]|^0639/, '+262'],
];

/**
 * Domain §7. What somebody typed as a mobile number, in the form in which it is sent to (E.164); null when it is none. « 06 12 34 56 78 »
 * is `+33612345678`, « 0692 12 34 56 » of La Réunion `+262692123456`.
 */
export function normaliseMobile(typed: string): string | null {
  const compact = typed.replace(/[\s.()-]/g, '').replace(/^00/, '+');
  const prefix = OVERSEAS.find(([start]) => start.test(compact))?.[1] ?? '+33';
  const number = compact.startsWith('0') ? `${prefix}${compact.slice(1)}` : compact;
  return MOBILE.test(number) ? number : null;
}

/** « •• •• •• •• 78 »: enough for its owner to recognise it. */
export const maskMobile = (number: string): string => `••\u00a0••\u00a0••\u00a0••\u00a0${number.slice(-2)}`;
