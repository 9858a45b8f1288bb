import type { IncomingMessage } from 'node:http';
import type { AccessTokens } from '../access-tokens.ts';
import { credentialsOf, NO_POLICIES } from '../credentials.ts';
import { RequestError } from '../engine/request-error.ts';
import { identify } from '../identify.ts';
import type { Sessions } from '../session.ts';
import { TokenRequired } from './bearer-token.ts';
import type { Exchange } from './respond.ts';

/** Who can say who asks. */
interface Admitting {
  readonly sessions: Sessions;
  readonly accessTokens: AccessTokens;
}

/**
 * Before a word of the document is answered: what a schema holds is told to those it is for (S39).
 *
 * @throws {RequestError} 401 to who is nobody, 403 to who has not the scope
 */
export async function admit(
  request: IncomingMessage,
  { correlationId, production }: Exchange,
  { sessions, accessTokens }: Admitting,
  scope: string,
): Promise<void> {
  const { identity } = await identify(request, { sessions, accessTokens, correlationId, production });
  const { authenticated, scopes } = credentialsOf(identity.caller, NO_POLICIES);
  if (!authenticated) throw new TokenRequired('Connectez-vous pour continuer, ou montrez un jeton.');
  if (!scopes.has(scope))
    throw new RequestError('SCOPE_REQUIRED', 'Cette adresse est réservée aux partenaires.', { status: 403 });
}
