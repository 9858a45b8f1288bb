import { type FilterQuery, raw } from '@mikro-orm/core';
import { type PersonViewer, partnerDepartements, type Viewer } from '@trousseau/service/viewer';
import type { Visa } from './visa.ts';
import type { VisaRequest } from './visa-request.ts';

const isActive = (viewer: Viewer): viewer is PersonViewer =>
  viewer.kind === 'PERSON' && viewer.spaceStatus === 'ACTIVE';

/**
 * The requests a viewer may read: a tenant those of their space, an officer every one that was submitted. Null: none.
 * Somebody else's request does not exist, however it is reached (A6, S19, S25).
 */
export function visibleRequests(viewer: Viewer): FilterQuery<VisaRequest> | null {
  if (!isActive(viewer)) return null;
  if (viewer.role === 'TENANT') return { tenantSpaceId: viewer.spaceId };
  if (viewer.role === 'OFFICER') return { submittedAt: { $ne: null } };
  return null;
}

/**
 * The visas a viewer may read: a tenant those of their space, a landlord those of its contracts, a partner those asked for in
 * its départements (S28), an officer all. Null: none.
 */
export function visibleVisas(viewer: Viewer): FilterQuery<Visa> | null {
  const departements = partnerDepartements(viewer);
  if (departements) return { departement: { $in: departements } };
  if (!isActive(viewer)) return null;
  if (viewer.role === 'TENANT') return { tenantSpaceId: viewer.spaceId };
  if (viewer.role === 'OFFICER') return {};
  if (viewer.role !== 'LANDLORD') return null;
  return {
    id: { $in: raw('(select visa_id from visa_grant where landlord_space_id = ?)', [viewer.spaceId]) as never },
  };
}
