import { isBefore } from '@trousseau/values/days';
import { checkIban, isSepaIban, normaliseIban } from '@trousseau/values/iban';
import { normaliseName } from '@trousseau/values/names';
import { type FieldFault, isText, oneLine } from '@trousseau/values/typed-text';
import type { Temporal } from 'temporal-polyfill';

/** The account a landlord names, as typed. */
export interface TypedPayoutAccount {
  iban: string;
  holderName: string;
}

/** The account as kept; `holderDiffers` when the holder is not who the space is: for an officer to check (S59). */
export interface PayoutAccount {
  iban: string;
  holderName: string;
  holderDiffers: boolean;
}

/**
 * R-ACC-12, S59. Judges the account a space is to be paid on instead of the present one. A wrong national key is no fault
 * (D-ACC-05), nor is another holder's name: accounts are held by managers too.
 */
export function judgePayoutAccount(
  typed: TypedPayoutAccount,
  space: { name: string; iban: string },
): { faults: FieldFault[] } | { account: PayoutAccount } {
  const holderName = oneLine(typed.holderName);
  const faults = [
    ...ibanFaults(typed.iban),
    ...(isText(typed.holderName) ? [] : [{ field: 'holderName', message: 'Indiquez le titulaire, comme sur le RIB.' }]),
  ];
  const iban = normaliseIban(typed.iban);
  if (iban === space.iban) faults.push({ field: 'iban', message: 'C’est déjà le compte de cet espace.' });
  if (faults.length > 0) return { faults };
  return { account: { iban, holderName, holderDiffers: normaliseName(holderName) !== normaliseName(space.name) } };
}

/** R-ACC-12, S59. What is wrong with an IBAN as typed: a sentence by field, or none. */
export function ibanFaults(iban: string | null | undefined): FieldFault[] {
  if (!iban?.trim()) return [{ field: 'iban', message: 'Indiquez l’IBAN du compte sur lequel vous voulez être payé.' }];
  if (!checkIban(iban).valid)
    return [{ field: 'iban', message: 'Cet IBAN contient une erreur. Recopiez-le depuis votre RIB.' }];
  return isSepaIban(iban)
    ? []
    : [
        {
          field: 'iban',
          message: 'Ce compte est tenu hors de l’espace de paiement SEPA. Indiquez un compte européen.',
        },
      ];
}

/** R-ACC-08. Another SCI is paid on this account. */
export const IBAN_OF_ANOTHER_SCI: FieldFault = {
  field: 'iban',
  message: 'Ce compte est déjà celui d’une autre SCI. Chaque SCI a son espace et son propre compte bancaire.',
};

/** S59. Whether payments still wait on a day: `heldUntilOn` is the first day they leave again. */
export const payoutsHeld = (heldUntilOn: Temporal.PlainDate | null | undefined, today: Temporal.PlainDate) =>
  heldUntilOn != null && isBefore(today, heldUntilOn);
