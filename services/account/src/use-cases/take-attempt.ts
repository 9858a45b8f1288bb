import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { hashEmail } from '../credentials/secrets.ts';
import { FORGET_AFTER_SECONDS, secondsLeft } from '../domain/throttle.ts';
import { EmailThrottle } from '../entities/email-throttle.ts';

/** What is tried, and when. */
interface Occasion {
  purpose: EmailThrottle['purpose'];
  now: Temporal.Instant;
}

/** A count of tries, and the wait that each number of them costs. */
export interface Count {
  key: string;
  waitAfter: (attempts: number) => number;
}

/** What may be tried with an address, and the wait that each count costs. */
export interface Attempt extends Occasion {
  email: string;
  waitAfter: Count['waitAfter'];
}

/** The answer: `waitSeconds` 0 means that this attempt is open and counted as the `attempts`-th. */
export interface AttemptTaken {
  waitSeconds: number;
  attempts: number;
}

/** Written even when it is there already: it is locked at once, so that nobody who succeeds meanwhile forgets it under our feet. */
const LOCK = `insert into email_throttle (email_hash, purpose, attempts, last_at)
  select hash, ?, 0, ?::timestamptz from unnest(?::text[]) with ordinality as counted (hash, place) order by place
  on conflict (email_hash, purpose) do update set attempts = email_throttle.attempts
  returning email_hash as hash, attempts, last_at::text as last_at`;

const COUNT = `update email_throttle set attempts = counted.attempts, last_at = ?::timestamptz
  from unnest(?::text[], ?::int[]) as counted (hash, attempts) where email_hash = counted.hash and purpose = ?`;

/**
 * Counts an attempt before it is made, so that a hundred at once are a hundred and not one (S06). Call it inside a
 * transaction: the row of the address stays locked until its end. An address nobody has is counted like any other (S09).
 */
export async function takeAttempt(em: SqlEntityManager, { email, waitAfter, ...occasion }: Attempt) {
  const [taken] = await takeAttempts(em, occasion, [{ key: email, waitAfter }]);
  return taken as AttemptTaken;
}

/**
 * The same for several counts, in two statements however many they are. Their rows are locked in the order given: whoever takes some
 * of the same gives them in one order. A count that is not open is not counted further.
 */
export async function takeAttempts(
  em: SqlEntityManager,
  { purpose, now }: Occasion,
  counts: readonly Count[],
): Promise<AttemptTaken[]> {
  const hashes = counts.map(({ key }) => hashEmail(key));
  const rows = await em.execute<{ hash: string; attempts: number; last_at: string }[]>(LOCK, [
    ...[purpose, now.toString()],
    arrayOf(hashes),
  ]);
  const before = new Map(rows.map((row) => [row.hash, row]));
  const taken = counts.map(({ waitAfter }, index) => {
    const { attempts = 0, last_at = now } = before.get(hashes[index] ?? '') ?? {};
    return takenAfter(attempts, Temporal.Instant.from(last_at), now, waitAfter);
  });
  const open = taken.flatMap(({ waitSeconds, attempts }, index) =>
    waitSeconds > 0 ? [] : [{ hash: hashes[index], attempts }],
  );
  const values = [arrayOf(open.map(({ hash }) => hash)), arrayOf(open.map(({ attempts }) => attempts))];
  if (open.length > 0) await em.execute(COUNT, [now.toString(), ...values, purpose]);
  return taken;
}

function takenAfter(
  counted: number,
  lastAt: Temporal.Instant,
  now: Temporal.Instant,
  waitAfter: Count['waitAfter'],
): AttemptTaken {
  const attempts = secondsLeft(FORGET_AFTER_SECONDS, lastAt, now) === 0 ? 0 : counted;
  const waitSeconds = secondsLeft(waitAfter(attempts), lastAt, now);
  return { waitSeconds, attempts: waitSeconds > 0 ? attempts : attempts + 1 };
}

/** Forgets the attempts of an address: somebody proved to be its owner. */
export async function forgetAttempts(em: SqlEntityManager, email: string, purpose: EmailThrottle['purpose']) {
  await em.nativeDelete(EmailThrottle, { emailHash: hashEmail(email), purpose });
}

/** Locked in the order given, as they were taken. */
const GIVE_BACK = `update email_throttle t set attempts = case when place = 1 then 0 else greatest(t.attempts - 1, 0) end
  from (select email_hash, purpose, place from email_throttle join unnest(?::text[]) with ordinality as counted (hash, place) on email_hash = hash
    where purpose = ? order by place for update of email_throttle) mine
  where t.email_hash = mine.email_hash and t.purpose = mine.purpose`;

/** An attempt that was no wrong one: the first of its counts begins anew, the others are as before it. */
export async function giveBackAttempts(
  em: SqlEntityManager,
  keys: readonly string[],
  purpose: EmailThrottle['purpose'],
) {
  await em.execute(GIVE_BACK, [arrayOf(keys.map(hashEmail)), purpose]);
}

/** An array of PostgreSQL; hashes and numbers need no quotes in it. */
const arrayOf = (values: readonly (string | number | undefined)[]) => `{${values.join(',')}}`;
