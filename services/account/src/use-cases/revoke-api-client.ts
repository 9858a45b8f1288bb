import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { unauthenticated } from '@trousseau/service/refusal';
import { AccessToken, ApiClientSecret } from '../entities/api-client.ts';
import { ownApiClient } from './own-api-client.ts';

/**
 * S29. Closes the access of a program: its secrets and tokens are gone with the commit, and the door believes what it knew of
 * them for half a second more. Without a password: closing must be quick. Closing twice is no fault.
 */
export async function revokeApiClient(context: Context, { apiClientId }: { apiClientId: string }) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  return transact(context, async (em) => {
    const client = await ownApiClient(em, viewer, apiClientId, 'toMove');
    if (!client.revokedAt) {
      const { now } = context;
      client.revokedAt = now;
      await em.nativeDelete(ApiClientSecret, { clientId: apiClientId });
      await em.nativeDelete(AccessToken, { clientId: apiClientId });
      await recordAudit(em, context, { act: 'API_CLIENT_REVOKED', subjectId: apiClientId });
      await publish(em, 'ApiClientRevoked', { aggregateId: apiClientId, payload: { apiClientId }, now });
    }
    return { kind: 'ApiClientRevoked' as const, apiClientId };
  });
}
