import { addressFaults, type KeptAddress, keptAddress, type TypedAddress } from '@trousseau/communes/postal-address';
import { ageOn } from '@trousseau/values/days';
import { normaliseIban } from '@trousseau/values/iban';
import { isValidSiren, isValidSiret, normaliseSiren } from '@trousseau/values/siren';
import { type FieldFault, isText, oneLine } from '@trousseau/values/typed-text';
import type { Temporal } from 'temporal-polyfill';
import { ibanFaults } from './payout-account.ts';

/** What a space may be in law, as its owner states it. */
export type ProfileKind =
  | 'TENANT'
  | 'LANDLORD_NATURAL'
  | 'LANDLORD_LEGAL'
  | 'SCI'
  | 'LETTING_AGENT'
  | 'INTERMEDIATION_BODY';

/** The personal data as typed. */
export interface TypedProfile {
  kind: string;
  givenName: string;
  familyName: string;
  birthDate?: Temporal.PlainDate | null;
  phone?: string | null;
  address: TypedAddress;
  legalName?: string | null;
  siren?: string | null;
  siret?: string | null;
  iban?: string | null;
}

/** The personal data as kept: only what its kind asks for, in one spelling. */
export interface Profile extends KeptAddress {
  kind: ProfileKind;
  displayName: string;
  givenName: string;
  familyName: string;
  birthDate: Temporal.PlainDate | null;
  phone: string | null;
  legalName: string | null;
  siren: string | null;
  siret: string | null;
  iban: string | null;
}

/** How many answers are to be corrected, in a sentence. */
export const profileMessage = (faults: readonly FieldFault[]) =>
  faults.length > 1 ? `${faults.length} réponses sont à corriger.` : 'Une réponse est à corriger.';

/** R-ACC-10: what each kind must fill beside names and address. The others' data is neither asked nor kept. */
const ASKED = {
  TENANT: { of: 'TENANT', company: null, iban: false },
  LANDLORD_NATURAL: { of: 'LANDLORD', company: null, iban: true },
  LANDLORD_LEGAL: { of: 'LANDLORD', company: 'SIREN', iban: true },
  SCI: { of: 'LANDLORD', company: 'SIREN', iban: true },
  // One establishment among those of a company signs mandates, and leases for others: it is known by its own number (R-ACC-14).
  LETTING_AGENT: { of: 'LANDLORD', company: 'SIRET', iban: true },
  INTERMEDIATION_BODY: { of: 'LANDLORD', company: 'SIRET', iban: true },
} as const satisfies Record<ProfileKind, { of: string; company: 'SIREN' | 'SIRET' | null; iban: boolean }>;

const OLDEST_YEARS = 120;

/**
 * R-ACC-10, R-ACC-12, R-ACC-13. Judges the personal data of a space of this role on a day.
 * @returns every field to correct at once, or the profile to keep
 */
export function judgeProfile(
  role: string,
  typed: TypedProfile,
  today: Temporal.PlainDate,
): { faults: FieldFault[] } | { profile: Profile } {
  const asked = Object.hasOwn(ASKED, typed.kind) ? ASKED[typed.kind as ProfileKind] : null;
  if (asked?.of !== role)
    return { faults: [{ field: 'kind', message: KIND_OF_ROLE[role] ?? 'Cet espace n’a pas de profil à compléter.' }] };
  const faults = [
    ...nameOfPersonFaults(typed),
    ...addressFaults(typed.address),
    ...(asked.company === null ? birthDateFaults(typed.birthDate ?? null, today) : []),
    ...phoneFaults(typed.phone),
    ...(asked.company === 'SIREN' ? companyFaults(typed) : []),
    ...(asked.company === 'SIRET' ? establishmentFaults(typed) : []),
    ...(asked.iban ? ibanFaults(typed.iban) : []),
  ];
  return faults.length > 0 ? { faults } : { profile: kept(typed, asked) };
}

const KIND_OF_ROLE: Record<string, string> = {
  TENANT: 'Cet espace est celui d’un locataire.',
  LANDLORD:
    'Indiquez si vous louez en votre nom, pour une SCI ou pour une autre personne morale, ou si vous gérez pour d’autres.',
};

const nameOfPersonFaults = ({ givenName, familyName }: TypedProfile): FieldFault[] => [
  ...(isText(givenName) ? [] : [{ field: 'givenName', message: 'Indiquez votre prénom.' }]),
  ...(isText(familyName) ? [] : [{ field: 'familyName', message: 'Indiquez votre nom de famille.' }]),
];

function birthDateFaults(birthDate: Temporal.PlainDate | null, today: Temporal.PlainDate): FieldFault[] {
  if (birthDate === null) return [{ field: 'birthDate', message: 'Indiquez votre date de naissance.' }];
  const age = ageOn(birthDate, today);
  return age >= 0 && age <= OLDEST_YEARS
    ? []
    : [{ field: 'birthDate', message: 'Cette date de naissance n’est pas possible. Vérifiez l’année.' }];
}

/** R-ACC-10. What is wrong with a telephone number, which may be left out. */
export function phoneFaults(phone: string | null | undefined): FieldFault[] {
  if (!phone?.trim() || /^(0\d{9}|\+\d{8,15})$/.test(compactPhone(phone))) return [];
  return [{ field: 'phone', message: 'Le numéro compte dix chiffres, ou commence par + et l’indicatif du pays.' }];
}

const nameFaults = (legalName: string | null | undefined): FieldFault[] =>
  isText(legalName ?? '') ? [] : [{ field: 'legalName', message: 'Indiquez la dénomination de la société.' }];

/** R-ACC-14. What is wrong with the name and the number of an establishment. */
function establishmentFaults({ legalName, siret }: Pick<TypedProfile, 'legalName' | 'siret'>): FieldFault[] {
  return [
    ...nameFaults(legalName),
    ...(isValidSiret(siret ?? '')
      ? []
      : [{ field: 'siret', message: 'Le numéro SIRET compte quatorze chiffres\u202f; celui-ci contient une erreur.' }]),
  ];
}

/** R-ACC-10, R-ACC-13. What is wrong with the name and the number of a company. */
export function companyFaults({ legalName, siren }: Pick<TypedProfile, 'legalName' | 'siren'>): FieldFault[] {
  return [...nameFaults(legalName), ...sirenFaults(siren)];
}

/** R-ACC-13. What is wrong with the number of a company. */
export const sirenFaults = (siren: string | null | undefined): FieldFault[] =>
  isValidSiren(siren ?? '')
    ? []
    : [{ field: 'siren', message: 'Le numéro SIREN compte neuf chiffres\u202f; celui-ci contient une erreur.' }];

function kept(typed: TypedProfile, asked: (typeof ASKED)[ProfileKind]): Profile {
  const givenName = oneLine(typed.givenName);
  const familyName = oneLine(typed.familyName);
  const siret = asked.company === 'SIRET' ? normaliseSiren(typed.siret ?? '') : null;
  const legalName = asked.company ? oneLine(typed.legalName ?? '') : null;
  return {
    kind: typed.kind as ProfileKind,
    displayName: legalName ?? `${givenName} ${familyName}`,
    givenName,
    familyName,
    birthDate: asked.company === null ? (typed.birthDate ?? null) : null,
    phone: typed.phone?.trim() ? compactPhone(typed.phone) : null,
    ...keptAddress(typed.address),
    legalName,
    siren: asked.company === 'SIREN' ? normaliseSiren(typed.siren ?? '') : (siret?.slice(0, 9) ?? null),
    siret,
    iban: asked.iban ? normaliseIban(typed.iban ?? '') : null,
  };
}

/** A telephone number as kept. */
export const compactPhone = (phone: string) => phone.replace(/[\s().-]+/gu, '');
