import type { FilterQuery } from '@mikro-orm/core';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import type { AdministratorRequest } from './administrator-request.ts';
import type { IssuanceImport } from './issuance-import.ts';
import type { LetterBundle } from './letter-bundle.ts';
import type { PartnerAccount } from './partner-account.ts';

/** The organisation at work in its own space; null for everybody else. */
const organisation = (viewer: Viewer): PersonViewer | null =>
  viewer.kind === 'PERSON' && viewer.role === 'PARTNER' && viewer.spaceStatus === 'ACTIVE' ? viewer : null;

/**
 * The partner accounts a viewer may read: those an organisation issued, and the one of the landlord's space. Null: none;
 * another account does not exist for them (A6, S19).
 */
export function visibleAccounts(viewer: Viewer): FilterQuery<PartnerAccount> | null {
  const issuer = organisation(viewer);
  if (issuer) return { organisationSpaceId: issuer.spaceId };
  return viewer.kind === 'PERSON' && viewer.role === 'LANDLORD' ? { spaceId: viewer.spaceId } : null;
}

/** The letters a viewer may print: those of their organisation. */
export function visibleBundles(viewer: Viewer): FilterQuery<LetterBundle> | null {
  const issuer = organisation(viewer);
  return issuer && { organisationSpaceId: issuer.spaceId };
}

/** The requests for another administrator a viewer decides: those addressed to their organisation. */
export function visibleRequests(viewer: Viewer): FilterQuery<AdministratorRequest> | null {
  const issuer = organisation(viewer);
  return issuer && { organisationSpaceId: issuer.spaceId };
}

/** The files of landlords a viewer may read and confirm: those of their organisation. */
export function visibleImports(viewer: Viewer): FilterQuery<IssuanceImport> | null {
  const issuer = organisation(viewer);
  return issuer && { organisationSpaceId: issuer.spaceId };
}
