import type { FilterQuery } from '@mikro-orm/core';
import {
  partnerDepartements,
  ringSpaceIdsOf,
  ringSpaceIdsToChange,
  roleOf,
  type Viewer,
} from '@trousseau/service/viewer';
import type { CafReport } from './caf-report.ts';
import type { Conversation } from './conversation.ts';
import type { Debt } from './debt.ts';
import type { DegradationClaim } from './degradation-claim.ts';
import type { GuaranteedLease } from './guaranteed-lease.ts';
import type { SubrogationReceipt } from './subrogation-receipt.ts';
import type { UnpaidClaim } from './unpaid-claim.ts';

/** The space of a person whose role is `role`, else null: only an established person owns anything here. */
function spaceOf(viewer: Viewer, role: 'LANDLORD' | 'TENANT') {
  return viewer.kind === 'PERSON' && roleOf(viewer) === role ? viewer.spaceId : null;
}

const isOfficer = (viewer: Viewer) => roleOf(viewer) === 'OFFICER';

/** The guaranteed leases of a landlord's space; every one for an officer. Null: none (A6, S19, S25). */
export function leasesVisibleTo(viewer: Viewer): FilterQuery<GuaranteedLease> | null {
  if (isOfficer(viewer)) return {};
  const landlordSpaceId = spaceOf(viewer, 'LANDLORD');
  return landlordSpaceId === null ? null : { landlordSpaceId };
}

/**
 * The claims of a landlord's space; those declared in a partner's départements (S28); every one for an officer. The tenant
 * learns of a claim by e-mail and by the debt.
 */
export function claimsVisibleTo(viewer: Viewer): FilterQuery<UnpaidClaim> | null {
  if (isOfficer(viewer)) return {};
  const departements = partnerDepartements(viewer);
  if (departements) return { declaredOn: { $ne: null }, lease: { departement: { $in: departements } } };
  const landlordSpaceId = spaceOf(viewer, 'LANDLORD');
  return landlordSpaceId === null ? null : { lease: { landlordSpaceId } };
}

/** What was reported of dwellings in a partner's départements (S28), or in a landlord's own space. Null: none. */
export function cafReportsVisibleTo(viewer: Viewer): FilterQuery<CafReport> | null {
  const departements = partnerDepartements(viewer);
  if (departements) return { departement: { $in: departements } };
  const landlordSpaceId = spaceOf(viewer, 'LANDLORD');
  return landlordSpaceId === null ? null : { lease: { landlordSpaceId } };
}

/** The damage claims of a landlord's space; every one for an officer. The tenant learns of one by the debt. */
export function damageVisibleTo(viewer: Viewer): FilterQuery<DegradationClaim> | null {
  const lease = leasesVisibleTo(viewer);
  return lease === null ? null : ({ lease } as FilterQuery<DegradationClaim>);
}

/** The receipts of a landlord's space, those paid in a tenant's place, every one for an officer. */
export function receiptsVisibleTo(viewer: Viewer): FilterQuery<SubrogationReceipt> | null {
  const tenantSpaceId = spaceOf(viewer, 'TENANT');
  if (tenantSpaceId !== null) return { lease: { tenantSpaceId }, status: { $in: ['PAID', 'REVERSED'] } };
  const lease = leasesVisibleTo(viewer);
  return lease === null ? null : ({ lease } as FilterQuery<SubrogationReceipt>);
}

/** The debts of a tenant's space; every one for an officer. A landlord, once paid, has no business with them. */
export function debtsVisibleTo(viewer: Viewer): FilterQuery<Debt> | null {
  if (isOfficer(viewer)) return {};
  const tenantSpaceId = spaceOf(viewer, 'TENANT');
  return tenantSpaceId === null ? null : { lease: { tenantSpaceId }, totalCents: { $gt: 0 } };
}

/** The conversation of one’s own side about one’s own lease; both for an officer. Null: none. */
export function conversationsVisibleTo(viewer: Viewer): FilterQuery<Conversation> | null {
  if (isOfficer(viewer)) return {};
  const landlordSpaceId = spaceOf(viewer, 'LANDLORD');
  if (landlordSpaceId !== null) return { side: 'LANDLORD', lease: { landlordSpaceId } };
  const tenantSpaceId = spaceOf(viewer, 'TENANT');
  return tenantSpaceId === null ? null : { side: 'TENANT', lease: { tenantSpaceId } };
}

/**
 * D-ACC-04, S20. The claims of the spaces on a landlord's ring, for the overview alone: a claim itself is read by
 * `claimsVisibleTo`, in its own space. Null: none.
 */
export function claimsOnRing(viewer: Viewer, spaceIds?: readonly string[] | null): FilterQuery<UnpaidClaim> | null {
  const ring = ringSpaceIdsOf(viewer, spaceIds);
  return ring.length === 0 ? null : { lease: { landlordSpaceId: { $in: ring } } };
}

/**
 * D-ACC-04, S20. The leases of the spaces on a landlord's ring in which they may change things: what the monthly table of all
 * SCI reads and writes (R-CLM-13, decision 0040). Null: none.
 */
export function leasesToChangeOnRing(viewer: Viewer): FilterQuery<GuaranteedLease> | null {
  const ring = ringSpaceIdsToChange(viewer);
  return ring.length === 0 ? null : { landlordSpaceId: { $in: ring }, status: { $nin: ['CANCELLED', 'VOID'] } };
}
