import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { digestRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { lastDigestTime } from '../domain/digest-time.ts';
import { Identity } from '../entities/identity.ts';
import { Notification } from '../entities/notification.ts';

/** Most people in one run; the next run takes the following ones. */
const AT_ONCE = 500;

/**
 * Domain §7. Gives what waited for the evening a digest, one for each person, which leaves as an e-mail. A second run finds
 * nothing left to close.
 * @returns how many digests were closed
 */
export const closeDigests: Clock = async (context) => {
  const until = lastDigestTime(context.now, valueOn(digestRule, context.today).value.hour);
  const people = await context.em.execute<{ identity_id: string }[]>(
    `select distinct identity_id from notification
     where in_digest and digest_id is null and happened_at <= ? order by identity_id limit ?`,
    [until.toString(), AT_ONCE],
  );
  let closed = 0;
  for (const { identity_id } of people) closed += await closeDigest(context, identity_id, until);
  return closed;
};

async function closeDigest(context: JobContext, identityId: string, until: Temporal.Instant): Promise<number> {
  return context.em.fork().transactional(async (fork) => {
    const em = fork as SqlEntityManager;
    await em.findOne(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const digestId = uuidv7();
    const due = { identityId, inDigest: true, digestId: null, happenedAt: { $lte: until } };
    if ((await em.nativeUpdate(Notification, due, { digestId })) === 0) return 0;
    await publish(em, 'DigestDue', { aggregateId: identityId, now: context.now, payload: { identityId, digestId } });
    return 1;
  });
}
