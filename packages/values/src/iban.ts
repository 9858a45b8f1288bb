import { electronicFormatIBAN, friendlyFormatIBAN, isSEPACountry, ValidationErrorsIBAN, validateIBAN } from 'ibantools';

/** What is known of a bank account number: a wrong French key is a warning (`ribKeyValid` false), not a refusal. */
export interface IbanCheck {
  /** Country, length, structure and the two check digits (ISO 13616, modulo 97). */
  readonly valid: boolean;
  /** The national key of a French account; null for another country or an invalid IBAN. */
  readonly ribKeyValid: boolean | null;
}

/** R-ACC-12, D-ACC-05. Checks an IBAN as typed: spaces and case do not matter. */
export function checkIban(typed: string): IbanCheck {
  const iban = normaliseIban(typed);
  const { errorCodes } = validateIBAN(iban);
  // The library also refuses a wrong national key; ISO 13616 does not, and banks have accounts that fail it.
  const nationalKeyFails = errorCodes.includes(ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
  const valid = errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
  return { valid, ribKeyValid: valid && iban.startsWith('FR') ? !nationalKeyFails : null };
}

/** S59. Whether the account is held in a country of the single euro payments area: nowhere else does a transfer in euros reach. */
export const isSepaIban = (typed: string) => isSEPACountry(normaliseIban(typed).slice(0, 2));

/** «FR7630006000011234567890189»: how an IBAN is kept and sent to the bank. */
export function normaliseIban(typed: string): string {
  return electronicFormatIBAN(typed.replace(/\s/g, '')) ?? '';
}

/** «FR76 3000 6000 0112 3456 7890 189», in groups of four that do not break. */
export function formatIban(iban: string): string {
  return friendlyFormatIBAN(normaliseIban(iban), '\u00a0') ?? '';
}

/** «FR76 •••• 0189»: the country, the key and the last four characters, enough to recognise one’s own account. */
export function maskIban(iban: string): string {
  const normalised = normaliseIban(iban);
  return `${normalised.slice(0, 4)}\u00a0••••\u00a0${normalised.slice(-4)}`;
}
