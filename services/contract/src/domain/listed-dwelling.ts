import { addressFaults, type KeptAddress, keptAddress, type TypedAddress } from '@trousseau/communes/postal-address';
import { departementOf } from '@trousseau/values/departements';
import { normaliseName } from '@trousseau/values/names';
import { isText, oneLine } from '@trousseau/values/typed-text';
import { type Correction, dwellingToCorrect } from './admissibility.ts';
import { depositToCorrect, type LeaseKind } from './lease-kinds.ts';

/** What a dwelling can be. */
export const DWELLING_KINDS = ['FLAT', 'HOUSE', 'ROOM'] as const;
export type DwellingKind = (typeof DWELLING_KINDS)[number];

/** How a dwelling is usually let; money in cents a month. */
export interface UsualLease {
  kind: LeaseKind;
  rentCents: number;
  chargesCents: number;
  depositCents: number;
  dueDay: number;
}

/** What a dwelling is, beside where it is. */
interface DwellingFacts {
  kind: DwellingKind;
  /** Living space in whole square metres. */
  surfaceM2: number;
  furnished: boolean;
  stock: 'PRIVATE' | 'SOCIAL';
  mainResidence: boolean;
  decent: boolean;
  /** Who signs its leases for the landlord; null when it is whoever the space names. */
  signatoryName: string | null;
}

/** A dwelling as the landlord states it, typed in the form or read from a line of a file. */
export interface TypedDwelling extends DwellingFacts {
  /** The landlord’s own name for it: a lot, an address in short. */
  reference: string;
  address: TypedAddress;
  lease: UsualLease | null;
}

/** The dwelling as it is kept, in one spelling. */
export interface KeptDwelling extends DwellingFacts, KeptAddress {
  reference: string;
  /** What makes two references the same: accents, case and signs do not count. */
  referenceKey: string;
  inseeCode: string;
  departement: string;
  lease: UsualLease | null;
}

const LARGEST_M2 = 2000;
const MOST_CENTS = 10_000_000;

/**
 * R-CON-03, S-CON-05. Judges a dwelling of the landlord’s book, and the lease under which it is usually let, as far as it can be before there is
 * a tenant. What the landlord does not state yet (main residence, decent) is asked again when the contract is made.
 * @returns every field to correct at once, or the dwelling to keep
 */
export function judgeDwelling(typed: TypedDwelling): { faults: Correction[] } | { dwelling: KeptDwelling } {
  const faults = [
    ...(isText(typed.reference) && oneLine(typed.reference).length <= 60 ? [] : [referenceMissing]),
    ...addressFaults(typed.address),
    ...(isWhole(typed.surfaceM2, 1, LARGEST_M2) ? [] : [surfaceMissing]),
    ...(typed.signatoryName === null || isText(typed.signatoryName) ? [] : [signatoryUnreadable]),
    ...(typed.lease ? leaseFaults(typed.lease, typed) : []),
  ];
  return faults.length > 0 ? { faults } : { dwelling: kept(typed) };
}

const referenceMissing = {
  field: 'reference',
  message: 'Donnez au logement une référence à vous, de 60\u00a0caractères au plus, par exemple «\u00a0Lot 12\u00a0».',
};
const signatoryUnreadable = {
  field: 'signatoryName',
  message: 'Écrivez le nom de qui signe le bail pour le bailleur, de 120\u00a0caractères au plus, ou laissez vide.',
};
const surfaceMissing = {
  field: 'surfaceM2',
  message: 'Écrivez la surface habitable en mètres carrés entiers, par exemple 42.',
};

const isWhole = (figure: number, least: number, most: number) =>
  Number.isInteger(figure) && figure >= least && figure <= most;

function leaseFaults(lease: UsualLease, { furnished, stock }: DwellingFacts): Correction[] {
  const sums = (['rentCents', 'chargesCents', 'depositCents'] as const).filter(
    (field) => !isWhole(lease[field], field === 'rentCents' ? 1 : 0, MOST_CENTS),
  );
  return [
    ...sums.map((field) => ({ field, message: SUMS[field] })),
    ...dwellingToCorrect({ ...lease, furnished, stock }),
    ...(sums.length === 0 ? depositToCorrect(lease) : []),
  ];
}

const SUMS = {
  rentCents: 'Écrivez le loyer mensuel sans les charges, par exemple 650,00.',
  chargesCents: 'Écrivez les charges mensuelles, 0 s’il n’y en a pas.',
  depositCents: 'Écrivez le dépôt de garantie, 0 s’il n’y en a pas.',
} as const;

function kept({ reference, address, ...facts }: TypedDwelling): KeptDwelling {
  const { inseeCode, ...rest } = keptAddress(address);
  if (inseeCode === null) throw new Error('an address that has no faults has a commune');
  const name = oneLine(reference);
  return {
    ...facts,
    ...rest,
    inseeCode,
    departement: departementOf(inseeCode),
    reference: name,
    referenceKey: normaliseName(name),
    signatoryName: facts.signatoryName && oneLine(facts.signatoryName),
  };
}
