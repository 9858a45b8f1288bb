import { type Law, writtenLaw } from '@trousseau/scheme/law';
import {
  hireMonths,
  hirePromiseMonths,
  lowWageCents,
  seasonalGround,
  transferMonths,
} from '@trousseau/scheme/parameters/eligibility';
import { addMonths, isOnOrBefore, isWithinMonths } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { type GroundVerdict, groundVerdict } from './ground.ts';

/** Contracts as the grounds tell them apart; a trial period is not yet a confirmed permanent contract. */
export const jobContracts = ['FIXED_TERM', 'TEMPORARY', 'ASSISTED', 'TRIAL', 'PERMANENT', 'SEASONAL'] as const;
export type JobContract = (typeof jobContracts)[number];

/** The job of somebody, or the one promised to them. Agricultural employers count as private ones (S2). */
export interface Job {
  readonly employer: 'PRIVATE' | 'PUBLIC' | null;
  readonly contract: JobContract | null;
  /** The day the job was, or will be, taken. */
  readonly startsOn: Temporal.PlainDate | null;
  /** Set when the job is only promised. */
  readonly promisedOn: Temporal.PlainDate | null;
  /** The day of the last transfer inside the same firm or group. */
  readonly transferredOn: Temporal.PlainDate | null;
  readonly netMonthlyWageCents: number | null;
  /** The dwelling is outside the area of the job one comes from; asked of seasonal workers until 5 January 2026. */
  readonly homeOutsideEmploymentArea: boolean;
}

type JudgeJob = (job: Job, requestDate: Temporal.PlainDate, law: Law) => GroundVerdict | null;

/** R-ELIG-04, G2 to G5 and G8: what a job gives a right to. Grounds that the answers say nothing of are left out. */
export function employmentGrounds(
  job: Job,
  requestDate: Temporal.PlainDate,
  law: Law = writtenLaw,
): readonly GroundVerdict[] {
  return judges.flatMap((judge) => judge(job, requestDate, law) ?? []);
}

/** G2. A private employee, unless the contract is permanent and confirmed, so many months after taking the job (D-DATE-03). */
const newJob: JudgeJob = ({ employer, contract, startsOn, promisedOn }, requestDate, law) => {
  if (employer !== 'PRIVATE' || !startsOn || promisedOn || contract === 'PERMANENT' || contract === null) return null;
  const months = law.valueOn(hireMonths, requestDate);
  const until = addMonths(startsOn, months.value);
  const holds = isOnOrBefore(startsOn, requestDate) && isOnOrBefore(requestDate, until);
  return groundVerdict('NEW_JOB', holds, months, { from: startsOn, until, limit: months.value });
};

/** G3. A private employee whose net monthly wage does not pass the threshold (D-ELIG-05: the threshold itself is in). */
const lowWage: JudgeJob = ({ employer, contract, netMonthlyWageCents, promisedOn }, requestDate, law) => {
  if (employer !== 'PRIVATE' || contract === null || netMonthlyWageCents === null || promisedOn) return null;
  const threshold = law.valueOn(lowWageCents, requestDate);
  if (threshold.value === null) return null;
  const isLow =
    law.answers.lowWageBound === 'INCLUDED'
      ? netMonthlyWageCents <= threshold.value
      : netMonthlyWageCents < threshold.value;
  return groundVerdict('LOW_WAGE', isLow, threshold, { wageCents: netMonthlyWageCents, limit: threshold.value });
};

/** G4. A private employee transferred inside the firm or group not long ago, on any contract. */
const transfer: JudgeJob = ({ employer, transferredOn }, requestDate, law) => {
  if (employer !== 'PRIVATE' || !transferredOn) return null;
  const months = law.valueOn(transferMonths, requestDate);
  if (months.value === null) return null;
  const until = addMonths(transferredOn, months.value);
  const holds = isOnOrBefore(transferredOn, requestDate) && isOnOrBefore(requestDate, until);
  return groundVerdict('TRANSFER', holds, months, { from: transferredOn, until, limit: months.value });
};

/** G5, D-ELIG-06. A private job that is promised and starts soon; the other reading measures the age of the promise. */
const hirePromise: JudgeJob = ({ employer, startsOn, promisedOn }, requestDate, law) => {
  if (employer !== 'PRIVATE' || !startsOn || !promisedOn) return null;
  const months = law.valueOn(hirePromiseMonths, requestDate);
  const startsSoon = isWithinMonths(requestDate, startsOn, months.value);
  const isFresh = isWithinMonths(promisedOn, requestDate, months.value);
  const holds = law.answers.promiseLimit === 'JOB_START' ? startsSoon : isFresh;
  return groundVerdict('HIRE_PROMISE', holds, months, {
    from: startsOn,
    until: addMonths(requestDate, months.value),
    limit: months.value,
  });
};

/** G8, D-ELIG-07. A seasonal contract, or the promise of one that starts soon; at any age. */
const seasonal: JudgeJob = ({ contract, startsOn, promisedOn, homeOutsideEmploymentArea }, requestDate, law) => {
  if (contract !== 'SEASONAL') return null;
  const rule = law.valueOn(seasonalGround, requestDate);
  const { value: months } = law.valueOn(hirePromiseMonths, requestDate);
  const isUnderWay = !promisedOn || (startsOn !== null && isOnOrBefore(startsOn, addMonths(requestDate, months)));
  const isPlaced = rule.value !== null && (!rule.value.outsideEmploymentArea || homeOutsideEmploymentArea);
  return groundVerdict('SEASONAL', isUnderWay && isPlaced, rule, { from: startsOn });
};

const judges: readonly JudgeJob[] = [newJob, lowWage, transfer, hirePromise, seasonal];
