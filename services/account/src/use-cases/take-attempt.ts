import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { hashEmail } from '../credentials/secrets.ts';
import { FORGET_AFTER_SECONDS, secondsLeft, waitsOf } from '../domain/throttle.ts';
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

/**
 * Counts what is open and leaves what has to wait as it was, in one statement: sixty people a second each come by here. How long each
 * number of tries costs comes as an array, from the rule; after its end the wait no longer grows. Both directions of the clock count, as in
 * `secondsLeft`. `was_open` says which of the two happened.
 */
const TAKE = `with counted as (
    select hash, waits::int[] as waits, place from unnest(?::text[], ?::text[]) with ordinality as c (hash, waits, place))
  insert into email_throttle as t (email_hash, purpose, attempts, last_at, was_open)
  select hash, ?, 1, ?::timestamptz, true from counted order by place
  on conflict (email_hash, purpose) do update set (attempts, last_at, was_open) = (
    select case when open then before + 1 else before end, case when open then excluded.last_at else t.last_at end, open
    from (select before, since >= waits[least(before, cardinality(waits) - 1) + 1] as open
      from (select waits, since, case when since >= ? then 0 else t.attempts end as before
        from counted, (select abs(extract(epoch from excluded.last_at - t.last_at)) as since) passed
        where hash = excluded.email_hash) known) judged)
  returning email_hash as hash, attempts, last_at::text as last_at, was_open`;

/**
 * Counts an attempt before it is made, so that a hundred at once are a hundred and not one (S06). Inside a transaction the row of
 * the address stays locked until its end. An address nobody has is counted like any other (S09).
 */
export async function takeAttempt(em: SqlEntityManager, { email, waitAfter, ...occasion }: Attempt) {
  const [taken] = await takeAttempts(em, occasion, [{ key: email, waitAfter }]);
  return taken as AttemptTaken;
}

/**
 * The same for several counts, in one statement however many they are. Their rows are locked in the order given: whoever takes some
 * of the same gives them in one order. A count that is not open is not counted further.
 */
export async function takeAttempts(
  em: SqlEntityManager,
  { purpose, now }: Occasion,
  counts: readonly Count[],
): Promise<AttemptTaken[]> {
  const hashes = counts.map(({ key }) => hashEmail(key));
  const rows = await em.execute<TakenRow[]>(TAKE, [
    arrayOf(hashes),
    arrayOf(counts.map(({ waitAfter }) => `"${arrayOf(waitsOf(waitAfter))}"`)),
    ...[purpose, now.toString(), FORGET_AFTER_SECONDS],
  ]);
  const taken = new Map(rows.map((row) => [row.hash, row]));
  return counts.map(({ waitAfter }, index) => {
    const { attempts, last_at, was_open } = taken.get(hashes[index] ?? '') as TakenRow;
    const left = was_open ? 0 : secondsLeft(waitAfter(attempts), Temporal.Instant.from(last_at), now);
    return { waitSeconds: was_open ? 0 : Math.max(1, left), attempts };
  });
}

interface TakenRow {
  hash: string;
  attempts: number;
  last_at: string;
  was_open: boolean;
}

/** Forgets the attempts of an address: somebody proved to be its owner. */
export async function forgetAttempts(em: SqlEntityManager, email: string, purpose: EmailThrottle['purpose']) {
  await em.nativeDelete(EmailThrottle, { emailHash: hashEmail(email), purpose });
}

/** An attempt that was no wrong one: the first of its counts begins anew, the others are as before it. Locked in the order given, as they were taken. */
export const GIVE_BACK = `update email_throttle t set attempts = case when place = 1 then 0 else greatest(t.attempts - 1, 0) end
  from (select email_hash, purpose, place from email_throttle join unnest(?::text[]) with ordinality as counted (hash, place) on email_hash = hash
    where purpose = ? order by place for update of email_throttle) mine
  where t.email_hash = mine.email_hash and t.purpose = mine.purpose`;

/** The values of that statement. */
export const giveBackValues = (keys: readonly string[], purpose: EmailThrottle['purpose']) => [
  arrayOf(keys.map(hashEmail)),
  purpose,
];

/** An array of PostgreSQL; hashes and numbers need no quotes in it. */
const arrayOf = (values: readonly (string | number | undefined)[]) => `{${values.join(',')}}`;
