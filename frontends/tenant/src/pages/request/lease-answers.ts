import type { DwellingKind, FamilyTie, SaveDwellingPlanInput } from '../../gql/graphql.ts';
import type { ShownRequest } from './request.tsx';

/** The leases that are grounds by themselves, and the ordinary one. */
export const leases = ['ORDINARY', 'MOBILITY', 'INTERMEDIATION', 'COHABITATION'] as const;
type Lease = (typeof leases)[number];

/** What is asked of the lease and of the dwelling once it is found. */
export interface LeaseAnswers {
  lease: Lease;
  /** Age of the person one would live with, as it is typed. */
  ownerAge: string;
  dwellingKind: '' | DwellingKind;
  familyTie: '' | FamilyTie;
}

export const noLeaseAnswers: LeaseAnswers = { lease: 'ORDINARY', ownerAge: '', dwellingKind: '', familyTie: '' };

export function leaseAnswersOf(plan: NonNullable<ShownRequest['dwellingPlan']>): LeaseAnswers {
  const { leaseKind, intermediation, cohabitingOwnerYears, dwellingKind, familyTie } = plan;
  const lease = intermediation ? 'INTERMEDIATION' : cohabitingOwnerYears === null ? leaseKind : 'COHABITATION';
  return { lease, ownerAge: String(cohabitingOwnerYears ?? ''), dwellingKind: dwellingKind ?? '', familyTie };
}

type LeaseInput = Pick<
  SaveDwellingPlanInput,
  'leaseKind' | 'intermediation' | 'cohabitingOwnerYears' | 'dwellingKind' | 'familyTie'
>;

/** The answers as the server takes them; null while one is missing. */
export function leaseInputOf(
  { lease, ownerAge, dwellingKind, familyTie }: LeaseAnswers,
  isFound: boolean,
): LeaseInput | null {
  if (isFound && (dwellingKind === '' || familyTie === '')) return null;
  if (lease === 'COHABITATION' && !isAge(ownerAge)) return null;
  return {
    leaseKind: lease === 'MOBILITY' ? 'MOBILITY' : 'ORDINARY',
    intermediation: lease === 'INTERMEDIATION',
    cohabitingOwnerYears: lease === 'COHABITATION' ? Number(ownerAge) : null,
    dwellingKind: isFound && dwellingKind !== '' ? dwellingKind : null,
    familyTie: isFound && familyTie !== '' ? familyTie : 'NONE',
  };
}

/** Whether a text is an age in years. */
export const isAge = (text: string) => /^\d{2,3}$/.test(text.trim());
