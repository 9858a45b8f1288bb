import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { apiClientRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';
import { hashApiSecret, newApiSecret } from '../credentials/secrets.ts';
import { secretEndsAt, visiblePart } from '../domain/api-client-secret.ts';
import { ApiClientSecret } from '../entities/api-client.ts';

/**
 * S29. Makes a secret for a program and keeps of it what recognises it. Its life follows the server’s clock, as that of a
 * session does: a simulated date must not make a secret that outlives everybody.
 *
 * @returns the secret, which nobody can read a second time
 */
export function recordApiSecret({ today, env }: Context, em: SqlEntityManager, clientId: string): string {
  const secret = newApiSecret(env.mode === 'production');
  const createdAt = Temporal.Now.instant();
  em.create(ApiClientSecret, {
    clientId,
    secretHash: hashApiSecret(clientId, secret),
    prefix: visiblePart(secret),
    createdAt,
    expiresAt: secretEndsAt(valueOn(apiClientRule, today).value, createdAt),
  });
  return secret;
}
