import type { FilterQuery } from '@mikro-orm/core';
import { partnerDepartements, type Viewer } from '@trousseau/service/viewer';
import type { SuretyContract } from './surety-contract.ts';

/** Statuses a partner may learn of: a contract that nobody has validated is not one yet. */
const FINAL_FOR_PARTNERS = ['VALIDATED', 'IN_FORCE', 'TENANT_LEFT', 'COVER_ENDED', 'TERMINATED', 'CLOSED'] as const;

/**
 * Which contracts a viewer may see; null means none (A6). A landlord those of the space, a tenant those where the
 * space is the tenant once they are validated or prepared for them, a partner the validated ones of its départements.
 */
export function visibleContracts(viewer: Viewer): FilterQuery<SuretyContract> | null {
  if (viewer.kind === 'SERVICE') return {};
  const departements = partnerDepartements(viewer);
  if (departements) return { departement: { $in: departements }, status: { $in: [...FINAL_FOR_PARTNERS] } };
  if (viewer.kind !== 'PERSON' || viewer.spaceStatus !== 'ACTIVE') return null;
  switch (viewer.role) {
    case 'LANDLORD':
      return { landlordSpaceId: viewer.spaceId };
    case 'TENANT':
      return { tenantSpaceId: viewer.spaceId };
    case 'OFFICER':
      return {};
    default:
      return null;
  }
}

/** The dwellings, and the files of them, that a viewer may see: a landlord those of the space acted in. Null: none. */
export const ownDwellings = (viewer: Viewer): { landlordSpaceId: string } | null =>
  viewer.kind === 'PERSON' && viewer.role === 'LANDLORD' && viewer.spaceStatus === 'ACTIVE'
    ? { landlordSpaceId: viewer.spaceId }
    : null;
