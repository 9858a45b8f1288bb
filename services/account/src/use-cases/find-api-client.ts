import type { Context } from '@trousseau/service/definition';
import type { ApiClientViewer } from '@trousseau/service/viewer';
import { Temporal } from 'temporal-polyfill';
import { hashAccessToken } from '../credentials/secrets.ts';
import { AccessToken, ApiClient } from '../entities/api-client.ts';
import { Space } from '../entities/space.ts';

/** A program is noted as seen at most this often: every request would otherwise be a write. */
const SEEN_EVERY_SECONDS = 15;

/**
 * S28, S29. Which program stands behind a token, read anew each time: one that was revoked, a space that was locked and a
 * département that was withdrawn count at the next request. Null: no such token, or it has ended. The clock is the server’s own.
 */
export async function findApiClient({ em }: Context, token: string): Promise<ApiClientViewer | null> {
  const now = Temporal.Now.instant();
  const held = await em.findOne(AccessToken, { tokenHash: hashAccessToken(token), expiresAt: { $gt: now } });
  const client = held && (await em.findOne(ApiClient, { id: held.clientId, revokedAt: null }));
  const space = client && (await em.findOne(Space, { id: client.spaceId, role: 'PARTNER', status: 'ACTIVE' }));
  if (!held || !client || !space) return null;
  if (!client.lastUsedAt || now.since(client.lastUsedAt).total('seconds') >= SEEN_EVERY_SECONDS) {
    await em.nativeUpdate(ApiClient, { id: client.id }, { lastUsedAt: now });
  }
  return {
    kind: 'API_CLIENT',
    clientId: client.id,
    spaceId: space.id,
    departements: space.departements,
    scopes: held.scopes,
  };
}
