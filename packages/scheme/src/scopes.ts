import { allApiScopes } from './api-scopes.ts';
import type { Role } from './roles.ts';

/** Who asks, as the session states it; a program of a partner has the scopes of its token. */
export interface ScopeHolder {
  readonly kind: string;
  readonly role?: unknown;
  readonly spaceStatus?: unknown;
  readonly scopes?: unknown;
  readonly mustEnrol?: unknown;
}

/** Roles a person may act in once the profile is complete. */
const PERSONS = ['TENANT', 'LANDLORD', 'PARTNER', 'OFFICER'] as const satisfies readonly Role[];

/** The scope that stands for a role in `@requiresScopes`: `role:officer`. */
export function scopeOf(role: Role): string {
  return `role:${role.toLowerCase()}`;
}

/** Scopes by role: its own; a partner also has all those it can grant to a program. */
const SCOPES: ReadonlyMap<unknown, ReadonlySet<string>> = new Map(
  PERSONS.map((role) => [role, new Set([scopeOf(role), ...(role === 'PARTNER' ? allApiScopes : [])])]),
);
const PENDING: ReadonlySet<string> = new Set([scopeOf('PENDING')]);
const NONE: ReadonlySet<string> = new Set();

/**
 * The scopes of a caller; the same for all before the profile is complete (R-ACC-10), none for services and
 * strangers, nor for who owes a second factor (S16). */
export function scopesOf({ kind, role, spaceStatus, scopes, mustEnrol }: ScopeHolder): ReadonlySet<string> {
  if (kind === 'API_CLIENT')
    return new Set([scopeOf('PARTNER'), ...(Array.isArray(scopes) ? (scopes as string[]) : [])]);
  if (kind !== 'PERSON' || mustEnrol === true) return NONE;
  if (spaceStatus === 'ACTIVE_INCOMPLETE') return PENDING;
  return spaceStatus === 'ACTIVE' ? (SCOPES.get(role) ?? NONE) : NONE;
}

/**
 * What the graph itself asks of a caller before a service hears of the question: the scopes of which one is needed, or only
 * to be signed in (`authenticated`). Undefined when everybody may ask, and for fields between services, which are not public.
 */
export function requirementOf(allowed: readonly Role[]): { authenticated: true } | { scopes: string[][] } | undefined {
  if (allowed.includes('ANONYMOUS') || !PERSONS.some((role) => allowed.includes(role))) return undefined;
  if (allowed.includes('PENDING') && PERSONS.every((role) => allowed.includes(role))) return { authenticated: true };
  const asked = (['PENDING', ...PERSONS] as const).filter((role) => allowed.includes(role));
  return { scopes: asked.map((role) => [scopeOf(role)]) };
}
