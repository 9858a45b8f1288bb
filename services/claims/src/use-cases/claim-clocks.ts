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
  return deadline;
}

/** Ends the running clock of a kind, if there is one: DONE when what it asked was done, STOPPED when it has no object any more. */
export async function endClaimClock(
  em: SqlEntityManager,
  claim: UnpaidClaim,
  clock: ClaimClock,
  end: { on: Temporal.PlainDate; outcome: 'DONE' | 'STOPPED' },
): Promise<ClaimDeadline | null> {
  // A clock may have been started in this very transaction: it must be in the table to be found.
  await em.flush();
  const running = await em.findOne(ClaimDeadline, { claim, clock, endedOn: null });
  if (running) em.assign(running, { endedOn: end.on, outcome: end.outcome });
  return running;
}
