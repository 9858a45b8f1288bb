import { type Law, writtenLaw } from '@trousseau/scheme/law';
import {
  cohabitationGround,
  intermediationGround,
  mobilityLeaseGround,
} from '@trousseau/scheme/parameters/eligibility';
import type { Ground } from '@trousseau/scheme/parameters/grounds';
import type { Temporal } from 'temporal-polyfill';
import { type AgeVerdict, type Born, judgeAge } from './age.ts';
import { employmentGrounds, type Job } from './employment-grounds.ts';
import { type GroundVerdict, groundVerdict } from './ground.ts';

/** Leases that are grounds, and the ordinary one. */
export const leaseKinds = ['ORDINARY', 'MOBILITY'] as const;
export type LeaseKind = (typeof leaseKinds)[number];

/** What counts of a lease for the grounds. */
export interface LeaseFacts {
  readonly leaseKind: LeaseKind;
  /** Let through an approved body that stands surety [intermédiation locative]. */
  readonly intermediation: boolean;
  /** Age of the owner one would live with; null when one would not. */
  readonly cohabitingOwnerYears: number | null;
}

/** What counts of a person for the grounds. */
export interface PersonFacts {
  readonly born: Born;
  readonly emancipated: boolean;
  readonly apprentice: boolean;
  readonly job: Job | null;
}

export interface GroundsVerdict {
  readonly age: AgeVerdict;
  /** Every ground the answers speak of, holding or not; the age apart. */
  readonly others: readonly GroundVerdict[];
  readonly holding: readonly Ground[];
}

/**
 * R-ELIG-04. The grounds of one person. The age is enough by itself (D-ELIG-08); else what their job gives (G2 to G5, G8) and what
 * the lease gives (G6, G7, G9).
 * @param ageJudgedOn the day of D-ELIG-01
 */
export function judgeGrounds(
  person: PersonFacts,
  lease: LeaseFacts,
  ageJudgedOn: Temporal.PlainDate,
  requestDate: Temporal.PlainDate,
  law: Law = writtenLaw,
): GroundsVerdict {
  const age = judgeAge(person.born, person.emancipated, ageJudgedOn, law);
  if (age.ageGround && law.answers.groundsBesideAge === 'NOT_EVALUATED') return { age, others: [], holding: ['AGE'] };
  const others = [
    ...(person.job ? employmentGrounds(person.job, requestDate, law) : []),
    ...leaseGrounds(person, lease, age.ageYears, requestDate, law),
  ];
  const holding = others.filter(({ holds }) => holds).map(({ ground }) => ground);
  return { age, others, holding: age.ageGround ? ['AGE', ...holding] : holding };
}

function leaseGrounds(
  { apprentice, job }: PersonFacts,
  { leaseKind, intermediation, cohabitingOwnerYears }: LeaseFacts,
  ageYears: number,
  requestDate: Temporal.PlainDate,
  law: Law,
): GroundVerdict[] {
  const verdicts: GroundVerdict[] = [];
  if (leaseKind === 'MOBILITY') {
    const open = law.valueOn(mobilityLeaseGround, requestDate);
    verdicts.push(groundVerdict('MOBILITY_LEASE', open.value, open));
  }
  if (intermediation) {
    const open = law.valueOn(intermediationGround, requestDate);
    verdicts.push(groundVerdict('INTERMEDIATION', open.value, open));
  }
  const cohabitation = law.valueOn(cohabitationGround, requestDate);
  if (cohabitingOwnerYears !== null && cohabitation.value) {
    const { workerBeforeYears, ownerAfterYears } = cohabitation.value;
    const isGuest = apprentice || (job !== null && !job.promisedOn && ageYears < workerBeforeYears);
    const holds = isGuest && cohabitingOwnerYears > ownerAfterYears;
    verdicts.push(groundVerdict('COHABITATION', holds, cohabitation, { limit: ownerAfterYears }));
  }
  return verdicts;
}
