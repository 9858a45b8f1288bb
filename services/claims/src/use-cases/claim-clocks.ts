import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { type ClaimClock, startClock } from '../domain/claim-deadlines.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';

/** Starts a clock of a claim and keeps what it was computed from, so that it can be computed again (domain §10, 7). */
export function startClaimClock(
  em: SqlEntityManager,
  claim: UnpaidClaim,
  clock: ClaimClock,
  startsOn: Temporal.PlainDate,
): ClaimDeadline {
  const deadline = em.create(ClaimDeadline, { id: uuidv7(), claim, ...startClock(clock, startsOn) });
  em.persist(deadline);
  if (clock === 'K-RECEIPT') claim.answerByOn = deadline.dueOn;
  return deadline;
}

/** How a clock ends: DONE when what it asked was done, STOPPED when it has no object any more. */
interface ClockEnd {
  on: Temporal.PlainDate;
  outcome: 'DONE' | 'STOPPED';
}

/** Ends the running clock of a kind, if there is one. */
export async function endClaimClock(
  em: SqlEntityManager,
  claim: UnpaidClaim,
  clock: ClaimClock,
  end: ClockEnd,
): Promise<ClaimDeadline | null> {
  // A clock may have been started in this very transaction: it must be in the table to be found.
  await em.flush();
  const running = await em.findOne(ClaimDeadline, { claim, clock, endedOn: null });
  if (running) endRunningClock(claim, running, end);
  return running;
}

/** Ends a clock that was found running. The claim keeps the day of K-RECEIPT while it runs: its queue is in that order. */
export function endRunningClock(claim: UnpaidClaim, running: ClaimDeadline, { on, outcome }: ClockEnd): void {
  Object.assign(running, { endedOn: on, outcome });
  if (running.clock === 'K-RECEIPT') claim.answerByOn = null;
}
