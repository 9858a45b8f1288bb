import type { Position } from '@trousseau/scheme/rights/positions';
import type { ServiceName } from './env.ts';

/** The person or machine behind a request, as the signed caller token states it. */
export type Viewer =
  | { kind: 'ANONYMOUS' }
  | PersonViewer
  | { kind: 'SERVICE'; service: ServiceName | 'gateway' | 'local' };

/** A signed-in person, acting in one of their spaces. */
export interface PersonViewer {
  kind: 'PERSON';
  identityId: string;
  spaceId: string;
  role: 'TENANT' | 'LANDLORD' | 'PARTNER' | 'OFFICER';
  spaceStatus: string;
  /** What one may do in this space. */
  memberRole: Position;
  sessionId: string;
  /** Partners only: the départements whose files they may find. */
  departements?: string[];
}

/** The column of the rights table that applies to a viewer. */
export type ViewerRole = 'ANONYMOUS' | 'PENDING' | 'TENANT' | 'LANDLORD' | 'PARTNER' | 'OFFICER' | 'SERVICE';

/** A person whose profile is not complete yet has the rights of PENDING only (R-ACC-10). */
export function roleOf(viewer: Viewer): ViewerRole {
  if (viewer.kind !== 'PERSON') return viewer.kind;
  if (viewer.spaceStatus === 'ACTIVE') return viewer.role;
  return viewer.spaceStatus === 'ACTIVE_INCOMPLETE' ? 'PENDING' : 'ANONYMOUS';
}

/** Who acts, in one word: the owner of operation ids and the actor of state changes. */
export function actorOf(viewer: Viewer): string {
  if (viewer.kind === 'PERSON') return viewer.identityId;
  return viewer.kind === 'SERVICE' ? `service:${viewer.service}` : 'anonymous';
}
