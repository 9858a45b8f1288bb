import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { apiClientRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, unauthenticated } from '@trousseau/service/refusal';
import { Temporal } from 'temporal-polyfill';
import { endsAfterRotation } from '../domain/api-client-secret.ts';
import { ApiClientSecret } from '../entities/api-client.ts';
import { ownApiClient } from './own-api-client.ts';
import { recordApiSecret } from './record-api-secret.ts';

/** A program whose secret is renewed. */
export interface RotationInput {
  operationId: string;
  apiClientId: string;
}

/** S29, S16. Another secret for a program. The one before still opens for a week; as at creation, it is told once. */
export async function rotateApiClientSecret(context: Context, { operationId, apiClientId }: RotationInput) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  let secret: string | null = null;
  const verdict = await once(context, 'rotateApiClientSecret', operationId, { apiClientId }, async (em) => {
    const client = await ownApiClient(em, viewer, apiClientId, 'toMove');
    if (client.revokedAt) throw invalidState('Cet accès est révoqué\u00a0: créez-en un autre.');
    await endOldSecrets(context, em, apiClientId);
    secret = recordApiSecret(context, em, apiClientId);
    const { now } = context;
    await recordAudit(em, context, { act: 'API_CLIENT_SECRET_ROTATED', subjectId: apiClientId });
    await publish(em, 'ApiClientSecretRotated', { aggregateId: apiClientId, payload: { apiClientId }, now });
    return { kind: 'ApiClientSecretRotated' as const, apiClientId };
  });
  return { ...verdict, secret };
}

async function endOldSecrets({ today }: Context, em: SqlEntityManager, clientId: string): Promise<void> {
  const now = Temporal.Now.instant();
  const secrets = await em.find(ApiClientSecret, { clientId });
  const ends = endsAfterRotation(secrets, valueOn(apiClientRule, today).value, now);
  for (const [index, secret] of secrets.entries()) {
    const expiresAt = ends[index] ?? now;
    if (expiresAt.equals(now)) em.remove(secret);
    else secret.expiresAt = expiresAt;
  }
}
