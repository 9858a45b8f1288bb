import { sameNames } from '@trousseau/values/names';
import { isText, oneLine } from '@trousseau/values/typed-text';
import type { Correction } from './admissibility.ts';

/** As what somebody signs a lease: three for the landlord’s side, one for the tenant’s. */
export const SIGNATORY_CAPACITIES = ['OWNER', 'REPRESENTATIVE', 'AGENT', 'TENANT'] as const;
export type SignatoryCapacity = (typeof SIGNATORY_CAPACITIES)[number];

/** Somebody who signs a lease. */
export interface Signatory {
  capacity: SignatoryCapacity;
  name: string;
}

/** More than a lease has: an undivided estate and two tenants. */
const MOST_SIGNATORIES = 12;

const fault = (message: string): Correction => ({ field: 'signatories', message });

export const isTenant = ({ capacity }: Signatory) => capacity === 'TENANT';
/** Those who sign for the landlord: owners, who represents them, their agent. */
export const landlordSide = (signatories: readonly Signatory[]) => signatories.filter((one) => !isTenant(one));
/** The names of the tenants who sign. */
export const namesOfTenants = (signatories: readonly Signatory[]) =>
  signatories.filter(isTenant).map(({ name }) => name);

/**
 * R-CON-08. The tenants who sign are the holders of the visa, all of them and nobody else; somebody signs for the landlord: an owner, who represents
 * it, or an agent under mandate. A lease that states nobody is not judged: its signatories are then looked for in its text. The holders are not
 * named in the answer, which is kept with the operation.
 * @returns what is to be corrected
 */
export function signatoriesToCorrect(signatories: readonly Signatory[], holderNames: readonly string[]): Correction[] {
  if (signatories.length === 0) return [];
  if (signatories.length > MOST_SIGNATORIES || !signatories.every(({ name }) => isText(name))) return [fault(UNNAMED)];
  return [
    ...(landlordSide(signatories).length > 0 ? [] : [fault(NO_LANDLORD)]),
    ...(sameNames(namesOfTenants(signatories), holderNames) ? [] : [fault(NOT_THE_HOLDERS)]),
  ];
}

const UNNAMED = 'Écrivez le nom de chaque signataire du bail, douze personnes au plus.';
const NO_LANDLORD =
  'Indiquez qui signe le bail pour le bailleur\u00a0: lui-même, le représentant de la société ou le mandataire.';
const NOT_THE_HOLDERS =
  'Les locataires qui signent le bail sont les titulaires du visa, tous et eux seuls\u00a0: à défaut, le contrat est nul quand il est appelé.';

/** The signatories as they are kept: one spelling of each name. */
export const keptSignatories = (signatories: readonly Signatory[]): Signatory[] =>
  signatories.map(({ capacity, name }) => ({ capacity, name: oneLine(name) }));

/**
 * R-CON-08, R-CON-14. Who is bound by a lease that a renewal goes on with: the holders of the new visa, one of whom may have left, and for the landlord
 * whoever signed, unless the dwelling has changed hands since. Empty where nobody was stated.
 */
export const renewedSignatories = (
  signatories: readonly Signatory[],
  holderNames: readonly string[],
  isSameLandlord: boolean,
): Signatory[] =>
  signatories.length === 0
    ? []
    : [
        ...(isSameLandlord ? landlordSide(signatories) : []),
        ...holderNames.map((name): Signatory => ({ capacity: 'TENANT', name })),
      ];
