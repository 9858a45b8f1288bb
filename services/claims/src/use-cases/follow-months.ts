import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { publishAll } from '@trousseau/service/publish';
import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { startClock } from '../domain/claim-deadlines.ts';
import { firstAskedOn, toldInARow } from '../domain/monthly-update.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import type { RentMonth } from '../entities/rent-month.ts';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endRunningClock, startClaimClock } from './claim-clocks.ts';
import { readPayable } from './read-payable.ts';

type Moment = Pick<Context, 'now' | 'today'>;

/** An account of which months were just told, under the lock of its lease. */
export interface ToldAccount {
  lease: GuaranteedLease;
  claim: UnpaidClaim;
  /** The clock K-MONTH that runs. */
  clock: ClaimDeadline;
  /** The clock K-RECEIPT that runs, if any. */
  receiptClock: ClaimDeadline | undefined;
  /** The account as it is now, oldest line first. */
  months: readonly RentMonth[];
  /** Receipts of rent that count. */
  receipts: readonly SubrogationReceipt[];
  /** What of them was given back (R-SUB-06). */
  returnedCents: number;
  isTold: (dueOn: Temporal.PlainDate) => boolean;
}

/** R-CLM-13. After the first indemnity of a claim its account is asked for every month; a clock that runs already goes on. */
export async function askMonths(
  em: SqlEntityManager,
  lease: GuaranteedLease,
  claim: UnpaidClaim,
  paidOn: Temporal.PlainDate,
): Promise<void> {
  const running = await em.count(ClaimDeadline, { claim, clock: 'K-MONTH', endedOn: null });
  const startsOn = running > 0 ? null : firstAskedOn(lease, paidOn);
  if (startsOn) startClaimClock(em, claim, 'K-MONTH', startsOn);
}

/**
 * R-CLM-13, K-MONTH. What follows from months told of accounts, all in the caller's transaction: their clocks are done and wait
 * for the next month, a suspension ends once no month is late, and what became payable waits for a receipt (K-RECEIPT).
 */
export async function followMonths(em: SqlEntityManager, moment: Moment, accounts: readonly ToldAccount[]) {
  const followed = accounts.map((account) => ({ account, ...rowOf(account, moment) }));
  const moved = followed.filter(({ done }) => done.length > 0);
  for (const { account } of moved) em.assign(account.clock, { endedOn: moment.today, outcome: 'DONE' });
  // A clock of a kind runs once for a claim: the one that is done leaves its place first.
  await em.flush();
  for (const { account, done, next } of moved) {
    for (const on of done.slice(1)) noteDone(em, account.claim, on, moment.today);
    if (next) startClaimClock(em, account.claim, 'K-MONTH', next);
  }
  for (const { account } of followed) followPayable(em, moment, account);
  const resumed = moved.filter(({ account: { claim }, next }) => resume(claim, next, moment.today));
  await publishAll(
    em,
    'AccountUpdated',
    resumed.map(({ account: { claim, lease } }) => ({
      aggregateId: claim.id,
      now: moment.now,
      payload: { claimId: claim.id, contractId: lease.id, landlordSpaceId: lease.landlordSpaceId },
    })),
  );
}

const rowOf = ({ lease, clock, isTold }: ToldAccount, { today }: Moment) =>
  toldInARow({ lease, askedOn: clock.startsOn, today }, isTold);

/** A month told together with the one before it has a clock of its own, so that each month shows when it was told. */
function noteDone(em: SqlEntityManager, claim: UnpaidClaim, on: Temporal.PlainDate, today: Temporal.PlainDate) {
  const ended = { endedOn: today, outcome: 'DONE' as const };
  em.persist(em.create(ClaimDeadline, { id: uuidv7(), claim, ...startClock('K-MONTH', on), ...ended }));
}

/** Whether the update moves the claim: while it is suspended, only one that leaves no month late. */
function resume(claim: UnpaidClaim, next: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  const isLate = next !== null && isBefore(startClock('K-MONTH', next).dueOn, today);
  if (claim.status === 'SUSPENDED' && isLate) return false;
  const status = move(unpaidClaimMachine, claim.status, 'monthlyUpdate', 'LANDLORD');
  if (!status) return false;
  claim.status = status;
  return true;
}

/** «May lead to a new receipt»: a rent that falls due today is in default tomorrow, and the officer is asked for it from now on. */
function followPayable(em: SqlEntityManager, { today }: Moment, account: ToldAccount) {
  const { lease, claim, months, receipts: earlier, returnedCents, receiptClock } = account;
  if (claim.status !== 'PAID_OPEN' && claim.status !== 'SUSPENDED') return;
  const { payableCents } = readPayable(lease, months, { earlier, returnedCents }, today.add({ days: 1 }));
  if (payableCents > 0 && !receiptClock) startClaimClock(em, claim, 'K-RECEIPT', today);
  if (payableCents === 0 && receiptClock) endRunningClock(claim, receiptClock, { on: today, outcome: 'STOPPED' });
}
