import { askAccount, type Callers, createCallers } from './callers.ts';
import type { Sign } from './sign.ts';
import type { Upstreams } from './upstreams.ts';

/** What a program states of itself at the token endpoint; `scope` is undefined when it asks for all it was granted. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string | undefined;
}

/** A token, or which of RFC 6749 (5.2) forbids it. */
export type Issued =
  | { readonly error: 'invalid_client' | 'invalid_scope' }
  | { readonly token: string; readonly expiresInSeconds: number; readonly scopes: readonly string[] };

/** Tokens of programs: the account service gives them and knows them, the door carries them (decision 0011). */
export interface AccessTokens extends Pick<Callers, 'find'> {
  /** @throws {SubgraphUnavailable} when nobody can say */
  issue(credentials: ClientCredentials, correlationId: string): Promise<Issued>;
}

export function createAccessTokens(upstreams: Upstreams, sign: Sign): AccessTokens {
  const { find } = createCallers(upstreams, sign, '/internal/access-token');
  return {
    find,
    async issue(credentials, correlationId) {
      // By the real clock: no header makes a token younger (A12).
      const asking = { upstreams, sign, correlationId, now: undefined };
      const issued = await askAccount<Issued>(asking, '/internal/access-tokens', credentials);
      return issued ?? { error: 'invalid_client' };
    },
  };
}
