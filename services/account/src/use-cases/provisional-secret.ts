import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { partnerCredentialRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { parisDay } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { hashProvisionalSecret, newProvisionalSecret, sameHash } from '../credentials/secrets.ts';
import { normaliseCredential } from '../domain/partner-credentials.ts';
import { PartnerUser } from '../entities/partner-user.ts';

/** R-CAF-01. The last day first credentials serve that leave at `now`. */
export const credentialsValidUntil = (now: Temporal.Instant, today: Temporal.PlainDate): Temporal.PlainDate =>
  parisDay(now).add({ days: valueOn(partnerCredentialRule, today).value.validDays });

/**
 * R-CAF-01, R-CAF-06. Whether what was typed is the provisional secret of an access and still serves: ninety days for the
 * first credentials, a day for a temporary password.
 */
export function isProvisionalSecret(
  user: Pick<PartnerUser, 'id' | 'secretHash' | 'secretSentAt' | 'status'>,
  typed: string,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): boolean {
  if (!user.secretHash || !user.secretSentAt) return false;
  const { validDays, temporaryHours } = valueOn(partnerCredentialRule, today).value;
  const hours = user.status === 'ISSUED' ? validDays * 24 : temporaryHours;
  const serves = now.since(user.secretSentAt).total('hours') <= hours;
  return serves && sameHash(user.secretHash, hashProvisionalSecret(user.id, normaliseCredential(typed)));
}

/** Makes another secret for an access, at the moment its message is written; the one before is void. @returns it */
export async function renewSecret(em: SqlEntityManager, partnerUserId: string, now: Temporal.Instant): Promise<string> {
  const secret = newProvisionalSecret();
  const stored = { secretHash: hashProvisionalSecret(partnerUserId, secret), secretSentAt: now };
  await em.nativeUpdate(PartnerUser, { id: partnerUserId }, stored);
  return secret;
}
