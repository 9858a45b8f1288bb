import { addressFaults, keptAddress, type TypedAddress } from '@trousseau/communes/postal-address';
import { normaliseSiren } from '@trousseau/values/siren';
import { type FieldFault, isText, oneLine } from '@trousseau/values/typed-text';
import { normaliseEmail } from './email-address.ts';
import type { PartnerLandlordKind } from './partner-role.ts';
import { sirenFaults } from './profile.ts';

/** A landlord account as an organisation states it, typed in the form or read from a line of a file. */
export interface TypedIssuance {
  landlordKind: PartnerLandlordKind;
  departement: string;
  givenName?: string | null;
  familyName?: string | null;
  legalName?: string | null;
  siren?: string | null;
  email?: string | null;
  address?: TypedAddress | null;
}

/** The account as it is kept, in one spelling; `email` null means that the credentials go by post. */
export interface Issuance {
  landlordKind: PartnerLandlordKind;
  departement: string;
  displayName: string;
  givenName: string | null;
  familyName: string | null;
  legalName: string | null;
  siren: string | null;
  email: string | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  inseeCode: string | null;
}

/**
 * R-CAF-01, R-ACC-13. Judges a landlord account before its credentials leave: who it is for, in one of the organisation's own
 * départements, and how to reach them, by e-mail or by post.
 * @returns every field to correct at once, or the account to keep
 */
export function judgeIssuance(
  typed: TypedIssuance,
  departements: readonly string[],
): { faults: FieldFault[] } | { issuance: Issuance } {
  const departement = typed.departement.trim().toUpperCase();
  const faults = [
    ...(departements.includes(departement) ? [] : [departementFault(departements)]),
    ...(typed.landlordKind === 'LEGAL' ? bodyFaults(typed) : personFaults(typed)),
    ...reachFaults(typed),
  ];
  return faults.length > 0 ? { faults } : { issuance: kept(typed, departement) };
}

const departementFault = (departements: readonly string[]): FieldFault => ({
  field: 'departement',
  message: `Choisissez un département de votre organisme\u00a0: ${departements.join(', ')}.`,
});

const personFaults = ({ givenName, familyName }: TypedIssuance): FieldFault[] => [
  ...(isText(givenName ?? '') ? [] : [{ field: 'givenName', message: 'Indiquez le prénom du bailleur.' }]),
  ...(isText(familyName ?? '') ? [] : [{ field: 'familyName', message: 'Indiquez le nom de famille du bailleur.' }]),
];

// A body is not always in the register of companies: a municipality or an association may come without the number.
const bodyFaults = ({ legalName, siren }: TypedIssuance): FieldFault[] => [
  ...(isText(legalName ?? '') ? [] : [{ field: 'legalName', message: 'Indiquez la dénomination de l’organisme.' }]),
  ...(siren?.trim() ? sirenFaults(siren) : []),
];

function reachFaults({ email, address }: TypedIssuance): FieldFault[] {
  if (email?.trim())
    return normaliseEmail(email) === null
      ? [{ field: 'email', message: 'Cette adresse e-mail n’est pas complète. Corrigez-la, ou laissez-la vide.' }]
      : [];
  if (
    !address ||
    [address.street, address.postcode, address.city ?? address.inseeCode ?? ''].every((text) => !text.trim())
  )
    return [{ field: 'email', message: 'Indiquez une adresse e-mail ou, à défaut, l’adresse postale complète.' }];
  return addressFaults(address);
}

function kept(typed: TypedIssuance, departement: string): Issuance {
  const isBody = typed.landlordKind === 'LEGAL';
  const name = (text: string | null | undefined) => oneLine(text ?? '');
  return {
    landlordKind: typed.landlordKind,
    departement,
    displayName: isBody ? name(typed.legalName) : `${name(typed.givenName)} ${name(typed.familyName)}`,
    givenName: isBody ? null : name(typed.givenName),
    familyName: isBody ? null : name(typed.familyName),
    legalName: isBody ? name(typed.legalName) : null,
    siren: isBody && typed.siren?.trim() ? normaliseSiren(typed.siren) : null,
    email: typed.email?.trim() ? normaliseEmail(typed.email) : null,
    ...addressKept(typed),
  };
}

/** Whoever is reached by e-mail may have an address too, which is kept when it is right. */
const addressKept = ({ address }: TypedIssuance) =>
  address && addressFaults(address).length === 0
    ? keptAddress(address)
    : { street: null, postcode: null, city: null, inseeCode: null };
