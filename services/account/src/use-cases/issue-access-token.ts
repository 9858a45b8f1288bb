import { apiClientRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';
import { validate } from 'uuid';
import { hashAccessToken, hashApiSecret, newAccessToken, sameHash } from '../credentials/secrets.ts';
import { belongsHere } from '../domain/api-client-secret.ts';
import { AccessToken, ApiClient, ApiClientSecret } from '../entities/api-client.ts';
import { Space } from '../entities/space.ts';

/** What a program states at the token endpoint; without scopes it asks for all it was granted (RFC 6749, 3.3). */
export interface TokenRequest {
  clientId: string;
  secret: string;
  scopes: readonly string[] | null;
}

/** A token, or which of RFC 6749 (5.2) forbids it. */
export type TokenAnswer =
  | { error: 'invalid_client' | 'invalid_scope' }
  | { token: string; expiresInSeconds: number; scopes: string[] };

/**
 * A10, S29. Gives a program a token for its secret. Unknown, revoked, expired and wrong are one answer; secrets are compared in
 * constant time. The clock is the server’s own.
 */
export async function issueAccessToken(context: Context, asked: TokenRequest): Promise<TokenAnswer> {
  const client = await clientOf(context, asked);
  if (!client) return { error: 'invalid_client' };
  const scopes = asked.scopes ?? client.scopes;
  if (!scopes.every((scope) => client.scopes.includes(scope))) return { error: 'invalid_scope' };
  const { em, today } = context;
  const token = newAccessToken();
  const now = Temporal.Now.instant();
  const { tokenMinutes } = valueOn(apiClientRule, today).value;
  const granted = [...new Set(scopes)];
  await em.insert(AccessToken, {
    tokenHash: hashAccessToken(token),
    clientId: client.id,
    scopes: granted,
    expiresAt: now.add({ minutes: tokenMinutes }),
  });
  await em.nativeUpdate(ApiClient, { id: client.id }, { lastUsedAt: now });
  return { token, expiresInSeconds: tokenMinutes * 60, scopes: granted };
}

/** The program whose secret this is, while its space is open; null for anything else. */
async function clientOf({ em, env }: Context, { clientId, secret }: TokenRequest): Promise<ApiClient | null> {
  const hash = hashApiSecret(clientId, secret);
  const known = validate(clientId)
    ? await em.find(ApiClientSecret, { clientId, expiresAt: { $gt: Temporal.Now.instant() } })
    : [];
  // Every secret is compared, also after the right one: how long it takes tells nothing.
  const matches = known.filter(({ secretHash }) => sameHash(secretHash, hash)).length;
  if (matches === 0 || !belongsHere(secret, env.mode === 'production')) return null;
  const client = await em.findOne(ApiClient, { id: clientId, revokedAt: null });
  const space = client && (await em.findOne(Space, { id: client.spaceId, role: 'PARTNER', status: 'ACTIVE' }));
  return space && client;
}
