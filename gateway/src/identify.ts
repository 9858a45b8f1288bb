import type { IncomingMessage } from 'node:http';
import type { Callers } from './callers.ts';
import { RequestError } from './engine/request-error.ts';
import { SubgraphUnavailable } from './engine/subgraph-unavailable.ts';
import { bearerTokenOf, tokenOver } from './http/bearer-token.ts';
import { anonymous, deviceOf, nowOf, type Sessions, tokenOf } from './session.ts';
import type { Caller, Identity } from './sign.ts';

/** An identity and the session it comes from. */
export interface Identified {
  readonly identity: Identity;
  readonly token: string | undefined;
}

/** Said with 401 to a cookie that opens nothing; the answer also clears it. */
export class SessionOver extends RequestError {
  constructor() {
    super('UNAUTHENTICATED', 'Votre session a pris fin. Connectez-vous de nouveau.', { status: 401 });
  }
}

interface Terms {
  readonly sessions: Sessions;
  /** Where programs may come with a token; elsewhere a token says nothing. */
  readonly accessTokens?: Pick<Callers, 'find'> | undefined;
  readonly correlationId: string;
  readonly production: boolean;
  /** Told to the services, which keep it with what was done. */
  readonly network?: string | undefined;
  /** A person who signs in again needs no session that is still open. */
  readonly toleratesDeadSession?: boolean;
  /** A link or a picture: outside production its instant may come in a cookie. */
  readonly isAddress?: boolean;
}

/**
 * Finds out on whose behalf a request comes. From the client's headers it takes the cookie, where programs may come the
 * token, the language and, outside production, the instant of `x-trousseau-now` or of its cookie: whoever sends `x-user-id` says nothing (S27).
 *
 * @throws {RequestError} 401 for a dead session or token, 503 when nobody can say, 400 for a bad instant or any in production
 */
export async function identify(request: IncomingMessage, terms: Terms): Promise<Identified> {
  const { headers } = request;
  const { correlationId, network, sessions, accessTokens } = terms;
  const pretended = terms.isAddress && !terms.production ? nowOf(headers.cookie) : undefined;
  const now = readNow(headers['x-trousseau-now'] ?? pretended, terms.production);
  const language = readLanguage(headers['accept-language']);
  const bearer = accessTokens && bearerTokenOf(request);
  if (accessTokens && bearer !== undefined) {
    const program = await find(bearer, accessTokens, { correlationId, now });
    if (!program) throw tokenOver();
    return { identity: { caller: program, now, correlationId, network, language }, token: undefined };
  }
  const token = tokenOf(headers.cookie);
  const device = deviceOf(headers.cookie);
  const caller = token === undefined ? anonymous() : await find(token, sessions, { correlationId, now });
  const asked = { now, correlationId, network, device, language };
  if (caller) return { identity: { caller, ...asked }, token };
  if (!terms.toleratesDeadSession) throw new SessionOver();
  return { identity: { caller: anonymous(), ...asked }, token: undefined };
}

async function find(
  token: string,
  callers: Pick<Callers, 'find'>,
  { correlationId, now }: Pick<Identity, 'correlationId' | 'now'>,
): Promise<Caller | null> {
  try {
    return await callers.find(token, correlationId, now);
  } catch (error) {
    if (!(error instanceof SubgraphUnavailable)) throw error;
    throw new RequestError(
      'SESSION_UNAVAILABLE',
      'Votre session ou votre jeton ne peut pas être vérifié pour le moment. Réessayez dans un instant.',
      { status: 503 },
    );
  }
}

/** Decision 0037. French but for who asks for English first: pages say theirs, programs may. */
const readLanguage = (header: string | undefined): Identity['language'] =>
  /^\s*en\b/i.test(header ?? '') ? 'EN' : undefined;

function readNow(header: string | string[] | undefined, production: boolean): string | undefined {
  if (header === undefined) return undefined;
  const valid =
    typeof header === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(header);
  if (production || !valid || Number.isNaN(Date.parse(header))) {
    throw new RequestError('BAD_REQUEST', 'Cette requête ne peut pas choisir sa date.');
  }
  return header;
}
