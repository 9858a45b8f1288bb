import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { AccountAssessment } from '../domain/account-assessment.ts';
import { isOnTime, startClock } from '../domain/claim-deadlines.ts';
import { fileNumber } from '../domain/file-number.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { openClaimOf } from './lock-lease.ts';

/** The moment of a write, from its context. */
type Moment = Pick<Context, 'now' | 'today'>;

interface Dates {
  firstDefaultOn: Temporal.PlainDate;
  constitutedOn: Temporal.PlainDate;
}

/**
 * Brings the claim of a lease to what its account says: opened when arrears cross the threshold inside the cover, called
 * off when they are cleared, dated again when the account is corrected. Once declared, a claim keeps its dates. Call it
 * under the lock of the lease. @returns the open claim, or null when there is none.
 */
export async function followArrears(
  em: SqlEntityManager,
  moment: Moment,
  lease: GuaranteedLease,
  account: AccountAssessment,
): Promise<UnpaidClaim | null> {
  const claim = await openClaimOf(em, lease);
  const { constituted, covered, firstDefaultOn, constitutedOn } = account;
  if (constituted && covered && firstDefaultOn && constitutedOn) {
    const dates = { firstDefaultOn, constitutedOn };
    if (!claim || claim.status === 'WATCH') return cross(em, moment, lease, claim, dates);
    if (isUndeclared(claim)) await dateAgain(em, moment, claim, dates);
    return claim;
  }
  if (claim && isUndeclared(claim)) await clear(em, moment, lease, claim);
  return claim;
}

/** Constituted or noticed, not declared yet: the account still decides of it. */
const isUndeclared = ({ status }: UnpaidClaim) => status === 'CONSTITUTED' || status === 'NOTICED';

async function cross(
  em: SqlEntityManager,
  moment: Moment,
  lease: GuaranteedLease,
  watched: UnpaidClaim | null,
  dates: Dates,
) {
  const status = move(unpaidClaimMachine, 'WATCH', 'arrearsCross', 'SYSTEM');
  if (!status) throw new Error('The claim machine does not let arrears cross.');
  const fresh = { ...dates, status, noticePostedOn: null, noticeLate: false };
  const claim = watched
    ? em.assign(watched, fresh)
    : em.create(UnpaidClaim, {
        id: uuidv7(),
        number: fileNumber('I', moment.today, randomBytes(8)),
        lease,
        declaredLate: false,
        openedAt: moment.now,
        ...fresh,
      });
  em.persist(claim);
  await em.flush();
  startClaimClock(em, claim, 'K-MED', dates.constitutedOn);
  startClaimClock(em, claim, 'K-DECL', dates.constitutedOn);
  await publish(em, 'ArrearsConstituted', {
    aggregateId: claim.id,
    now: moment.now,
    payload: { claimId: claim.id, contractId: lease.id, landlordSpaceId: lease.landlordSpaceId },
  });
  return claim;
}

async function clear(em: SqlEntityManager, moment: Moment, lease: GuaranteedLease, claim: UnpaidClaim) {
  const status = move(unpaidClaimMachine, claim.status, 'arrearsCleared', 'SYSTEM');
  if (!status) throw new Error(`The claim machine does not clear arrears from ${claim.status}.`);
  claim.status = status;
  for (const clock of ['K-MED', 'K-8D', 'K-DECL'] as const)
    await endClaimClock(em, claim, clock, { on: moment.today, outcome: 'STOPPED' });
  await publish(em, 'ArrearsCleared', {
    aggregateId: claim.id,
    now: moment.now,
    payload: { claimId: claim.id, contractId: lease.id, landlordSpaceId: lease.landlordSpaceId },
  });
}

/** A correction of the account moved the constitution: the clocks that run from it start again from the right day. */
async function dateAgain(em: SqlEntityManager, moment: Moment, claim: UnpaidClaim, dates: Dates) {
  claim.firstDefaultOn = dates.firstDefaultOn;
  if (Temporal.PlainDate.compare(claim.constitutedOn, dates.constitutedOn) === 0) return;
  claim.constitutedOn = dates.constitutedOn;
  for (const clock of ['K-MED', 'K-DECL'] as const) {
    const stopped = await endClaimClock(em, claim, clock, { on: moment.today, outcome: 'STOPPED' });
    await em.flush();
    if (stopped) startClaimClock(em, claim, clock, dates.constitutedOn);
  }
  if (claim.noticePostedOn) claim.noticeLate = isNoticeLate(claim.noticePostedOn, dates.constitutedOn);
}

/** R-CLM-03. Whether a notice was posted after its last day; it is then examined, not refused (K-MED). */
export const isNoticeLate = (postedOn: Temporal.PlainDate, constitutedOn: Temporal.PlainDate): boolean =>
  !isOnTime(postedOn, startClock('K-MED', constitutedOn).dueOn);
