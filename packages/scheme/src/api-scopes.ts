import { valuesRights } from './rights/values.ts';
import { rolesOf } from './rights.ts';

/**
 * What a partner grants to one of its programs, and the types each scope opens (A10, S28). A program reads at most what its
 * partner does: the rights table says which fields of these types, the départements of the space say which rows.
 */
export const apiScopes = {
  'contract:read': ['SuretyContract', 'Dwelling', 'Lease'],
  'visa:read': ['Visa', 'VisaConnection'],
  'claim:read': ['UnpaidClaim', 'UnpaidClaimConnection', 'CafReport', 'CafReportConnection'],
} as const satisfies Record<string, readonly string[]>;

/** A scope of the partners’ API, as tokens name it (RFC 6749, 3.3). */
export type ApiScope = keyof typeof apiScopes;

/** Every scope, in the order people are shown. */
export const allApiScopes = Object.keys(apiScopes) as readonly ApiScope[];

/** The scope without which a program learns nothing of a type; undefined for types that none opens. */
export function apiScopeOf(type: string): ApiScope | undefined {
  return allApiScopes.find((scope) => (apiScopes[scope] as readonly string[]).includes(type));
}

/** One field on its way to an answer: whose it is, and the type it leads to. */
interface FieldAsked {
  readonly type: string;
  readonly field: string;
  readonly output: string;
}

/**
 * Whether a program with these scopes may read a field that its partner may read. Without a scope it reads what anybody may,
 * and nothing of the partner’s own space; it changes nothing, whatever the scope.
 */
export function opensToClient(scopes: readonly string[], { type, field, output }: FieldAsked): boolean {
  if (type === 'Mutation') return false;
  const needed = [apiScopeOf(type), apiScopeOf(output)].filter((scope) => scope !== undefined);
  if (needed.length > 0) return needed.every((scope) => scopes.includes(scope));
  // The audit that every service shows stands among the values too: a root field is never one.
  const isValue = type !== 'Query' && Object.hasOwn(valuesRights, type);
  return isValue || rolesOf(type, field).includes('ANONYMOUS');
}
