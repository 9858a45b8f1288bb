import { scopesOf } from '@trousseau/scheme/scopes';
import type { Credentials } from './engine/authorise.ts';
import type { Caller } from './sign.ts';

/** Decides a `@policy` of the graph for one caller, by its name; given at start, and asked at each request that needs it. */
export type Policies = (policy: string, caller: Caller) => boolean;

/** Until a policy is written here, nobody meets one: a graph that asks for it is closed rather than open. */
export const NO_POLICIES: Policies = () => false;

/** Who asks, as far as limits are concerned. */
export type CallerKind = 'anonymous' | 'person' | 'partner';

export function kindOf(caller: Caller): CallerKind {
  if (!isKnown(caller)) return 'anonymous';
  return scopesOf(caller).has('role:partner') ? 'partner' : 'person';
}

/** What the graph's directives may know of a caller. */
export function credentialsOf(caller: Caller, policies: Policies): Credentials {
  return {
    authenticated: isKnown(caller),
    scopes: scopesOf(caller),
    meets: (policy) => policies(policy, caller),
  };
}

/** A person who is signed in, or a program with its token. */
const isKnown = ({ kind }: Caller) => kind === 'PERSON' || kind === 'API_CLIENT';
