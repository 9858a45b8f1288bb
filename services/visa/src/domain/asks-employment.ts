import { type Law, writtenLaw } from '@trousseau/scheme/law';
import type { Temporal } from 'temporal-polyfill';
import { ageJudgedOn, judgeAge } from './age.ts';
import { employmentGrounds, type Job } from './employment-grounds.ts';

/** What decides whether a job is asked of somebody. */
export interface AgeFacts {
  readonly birthDate?: Temporal.PlainDate | null | undefined;
  readonly emancipated: boolean;
  readonly plannedLeaseOn?: Temporal.PlainDate | null | undefined;
}

/** Whether the job is asked: the age is no ground by itself on the day it is judged (D-ELIG-01, D-ELIG-08). */
export function asksEmployment(
  { birthDate, emancipated, plannedLeaseOn }: AgeFacts,
  today: Temporal.PlainDate,
  law: Law = writtenLaw,
): boolean {
  const on = ageJudgedOn(plannedLeaseOn ?? null, today, law);
  return Boolean(birthDate && !judgeAge({ birthDate }, emancipated, on, law).ageGround);
}

/** What decides whether the job of the joint holder is asked. */
export interface HolderJobFacts {
  readonly applicant: AgeFacts;
  readonly job: Job | null;
  readonly holder: AgeFacts | null;
}

/** G10. Whether the job of the joint holder is asked: it may be the one ground of the two, when neither age nor the job of the applicant is. */
export function asksHolderEmployment(
  { applicant, job, holder }: HolderJobFacts,
  today: Temporal.PlainDate,
  law: Law = writtenLaw,
): boolean {
  if (!holder || !asksEmployment(applicant, today, law) || !asksEmployment(holder, today, law)) return false;
  return !job || !employmentGrounds(job, today, law).some(({ holds }) => holds);
}
