import { mayAct, type Position } from '@trousseau/scheme/rights/positions';
import { PROOF_MINUTES } from '@trousseau/scheme/rights/step-up';
import type { Role } from '@trousseau/scheme/roles';
import { Temporal } from 'temporal-polyfill';
import type { ServiceName } from './env.ts';

/** The person or machine behind a request, as the signed caller token states it. */
export type Viewer =
  | { kind: 'ANONYMOUS' }
  | PersonViewer
  | ApiClientViewer
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
  /** S16: a second factor is compulsory here and this session has none: one can only enrol it. */
  mustEnrol?: boolean;
  /** S16: instant at which the person last proved to be who they are, ISO. */
  provedAt?: string;
  /**
   * Landlords of several spaces: every open one, this one included, as the account service says at each request. The
   * overview of the ring reads it and nothing else does (S20).
   */
  ringSpaceIds?: readonly string[];
  /** What they may do in each of these, in their order; what is written over the ring asks it of each line (decision 0040). */
  ringPositions?: readonly Position[];
  /** Partners only: the départements whose files they may find. */
  departements?: string[];
}

/** A program of a partner, with the token it was given (A10). */
export interface ApiClientViewer {
  kind: 'API_CLIENT';
  clientId: string;
  /** The partner’s space. */
  spaceId: string;
  departements: string[];
  /** Of `@trousseau/scheme/api-scopes`. */
  scopes: string[];
}

/** The départements a partner, or its program, may read; null for everybody else (S28). */
export function partnerDepartements(viewer: Viewer): string[] | null {
  if (viewer.kind === 'API_CLIENT') return viewer.departements;
  return viewer.kind === 'PERSON' && roleOf(viewer) === 'PARTNER' ? (viewer.departements ?? []) : null;
}

/** The column of the rights table that applies to a viewer. */
export type ViewerRole = Role;

/** A person whose profile is not complete yet has the rights of PENDING only (R-ACC-10); a program at most its partner’s. */
export function roleOf(viewer: Viewer): ViewerRole {
  if (viewer.kind === 'API_CLIENT') return 'PARTNER';
  if (viewer.kind !== 'PERSON') return viewer.kind;
  if (viewer.mustEnrol) return 'ENROLLING';
  if (viewer.spaceStatus === 'ACTIVE') return viewer.role;
  return viewer.spaceStatus === 'ACTIVE_INCOMPLETE' ? 'PENDING' : 'ANONYMOUS';
}

/** Who acts, in one word: the owner of operation ids and the actor of state changes. */
export function actorOf(viewer: Viewer): string {
  if (viewer.kind === 'PERSON') return viewer.identityId;
  if (viewer.kind === 'API_CLIENT') return `client:${viewer.clientId}`;
  return viewer.kind === 'SERVICE' ? `service:${viewer.service}` : 'anonymous';
}

/**
 * D-ACC-04, S20. The spaces whose overview a viewer may read: their own ring, whatever space of it they act in; nobody but an
 * established landlord has one. `asked` narrows it and never widens it.
 */
export function ringSpaceIdsOf(viewer: Viewer, asked?: readonly string[] | null): string[] {
  if (viewer.kind !== 'PERSON' || roleOf(viewer) !== 'LANDLORD') return [];
  const ring = viewer.ringSpaceIds ?? [viewer.spaceId];
  return asked ? ring.filter((id) => asked.includes(id)) : [...ring];
}

/**
 * D-ACC-04, S20. The spaces of a landlord's ring in which they may change its things, by their position in each: a reader of
 * one of them changes nothing of it from another (S21).
 */
export function ringSpaceIdsToChange(viewer: Viewer): string[] {
  if (viewer.kind !== 'PERSON' || roleOf(viewer) !== 'LANDLORD') return [];
  const { ringSpaceIds = [viewer.spaceId], ringPositions = viewer.ringSpaceIds ? [] : [viewer.memberRole] } = viewer;
  return ringSpaceIds.filter((_, index) => mayAct(ringPositions[index] ?? 'READER', 'saveRentMonths'));
}

/** S16. Whether somebody proved to be who they are within the last minutes, by the real clock, as sessions live. */
export function provedRecently(viewer: Viewer): boolean {
  if (viewer.kind !== 'PERSON' || viewer.provedAt === undefined) return false;
  return Temporal.Now.instant().since(viewer.provedAt).total('minutes') < PROOF_MINUTES;
}
