import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Temporal } from 'temporal-polyfill';
import { hashEmail } from '../credentials/secrets.ts';
import { FORGET_AFTER_SECONDS, secondsLeft } from '../domain/throttle.ts';
import { EmailThrottle } from '../entities/email-throttle.ts';

/** What may be tried with an address, and the wait that each count costs. */
export interface Attempt {
  email: string;
  purpose: EmailThrottle['purpose'];
  now: Temporal.Instant;
  waitAfter: (attempts: number) => number;
}

/** The answer: `waitSeconds` 0 means that this attempt is open and counted as the `attempts`-th. */
export interface AttemptTaken {
  waitSeconds: number;
  attempts: number;
}

/**
 * Counts an attempt before it is made, so that a hundred at once are a hundred and not one (S06). Call it inside a
 * transaction: the row of the address stays locked until its end. An address nobody has is counted like any other (S09).
 */
export async function takeAttempt(
  em: SqlEntityManager,
  { email, purpose, now, waitAfter }: Attempt,
): Promise<AttemptTaken> {
  const emailHash = hashEmail(email);
  // Written even when it is there already: it is locked at once, so that nobody who succeeds meanwhile forgets it under our feet.
  await em.execute(
    `insert into email_throttle (email_hash, purpose, attempts, last_at) values (?, ?, 0, ?)
     on conflict (email_hash, purpose) do update set attempts = email_throttle.attempts`,
    [emailHash, purpose, now.toString()],
  );
  const throttle = await em.findOneOrFail(EmailThrottle, { emailHash, purpose });
  const forgotten = secondsLeft(FORGET_AFTER_SECONDS, throttle.lastAt, now) === 0;
  const attempts = forgotten ? 0 : throttle.attempts;
  const waitSeconds = secondsLeft(waitAfter(attempts), throttle.lastAt, now);
  if (waitSeconds > 0) return { waitSeconds, attempts };
  throttle.attempts = attempts + 1;
  throttle.lastAt = now;
  await em.flush();
  return { waitSeconds: 0, attempts: throttle.attempts };
}

/** Forgets the attempts of an address: somebody proved to be its owner. */
export async function forgetAttempts(em: SqlEntityManager, email: string, purpose: EmailThrottle['purpose']) {
  await em.nativeDelete(EmailThrottle, { emailHash: hashEmail(email), purpose });
}

/** An attempt that was no wrong one: the count is as before it. */
export async function giveBackAttempt(em: SqlEntityManager, email: string, purpose: EmailThrottle['purpose']) {
  await em.execute(
    'update email_throttle set attempts = greatest(attempts - 1, 0) where email_hash = ? and purpose = ?',
    [hashEmail(email), purpose],
  );
}
