import { type Law, writtenLaw } from '@trousseau/scheme/law';

/** What the landlord is to a tenant. */
export const familyTies = ['NONE', 'DIRECT_LINE', 'OTHER_KIN'] as const;
export type FamilyTie = (typeof familyTies)[number];

/** R-ELIG-31, D-ELIG-11. No lease between parent, grandparent and child; other kin go to an officer. */
export function judgeFamilyTie(tie: FamilyTie, law: Law = writtenLaw): { allowed: boolean; reviewRequired: boolean } {
  if (tie === 'DIRECT_LINE') return { allowed: false, reviewRequired: false };
  if (tie === 'NONE') return { allowed: true, reviewRequired: false };
  return { allowed: law.answers.otherKin !== 'REFUSED', reviewRequired: law.answers.otherKin === 'REVIEWED' };
}
