import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { ageGround, hireMonths, largestRentShare, lowWageCents } from '@trousseau/scheme/parameters/eligibility';
import { formatCents, formatCentsBriefly, prorataCents } from '@trousseau/values/cents';
import { typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { assess, type EligibilityFacts } from './eligibility.ts';
import type { Job } from './employment-grounds.ts';
import type { SignatoryFacts } from './signatory.ts';

/** One thing that, changed alone, would make the answer yes. */
export interface SingleChange {
  readonly kind: ChangeKind;
  /** What would have to be otherwise, in French. */
  readonly sentence: string;
  /** The maximum rent it would give, a month. */
  readonly maxRentCents: number;
}

export const changeKinds = [
  'LOWER_RENT',
  'MORE_RESOURCES',
  'NEW_JOB',
  'HIRE_PROMISE',
  'LOW_WAGE',
  'MOBILITY_LEASE',
  'INTERMEDIATION',
  'YOUNGER_HOLDER',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

interface Candidate {
  readonly kind: ChangeKind;
  readonly sentence: string;
  readonly facts: EligibilityFacts;
}

/**
 * Which single change would make a refused case eligible: each candidate changes one thing and is put to the same rules, so that none is
 * offered that would not do. The nearest come first: the dwelling, the resources, then the grounds. Empty when the answer is yes already.
 */
export function singleChanges(
  facts: EligibilityFacts,
  requestDate: Temporal.PlainDate,
  law: Law = writtenLaw,
): SingleChange[] {
  const verdict = assess(facts, requestDate, law);
  if (verdict.eligible) return [];
  const candidates = [
    ...rentCandidates(facts, verdict.maxRentCents),
    ...resourceCandidates(facts, requestDate, law),
    ...groundCandidates(facts, requestDate, law),
  ];
  return candidates.flatMap(({ kind, sentence, facts: changed }) => {
    const after = assess(changed, requestDate, law);
    return after.eligible ? [{ kind, sentence: typography(sentence), maxRentCents: after.maxRentCents }] : [];
  });
}

function rentCandidates(facts: EligibilityFacts, maxRentCents: number): Candidate[] {
  if (facts.rentCents === null || maxRentCents === 0) return [];
  const sentence = `Un loyer de ${formatCents(maxRentCents)} au plus, charges comprises.`;
  return [{ kind: 'LOWER_RENT', sentence, facts: { ...facts, rentCents: maxRentCents, chargesCents: 0 } }];
}

function resourceCandidates(facts: EligibilityFacts, requestDate: Temporal.PlainDate, law: Law): Candidate[] {
  if (facts.rentCents === null) return [];
  const { numerator, denominator } = law.valueOn(largestRentShare, requestDate).value;
  const needed = prorataCents(facts.rentCents + facts.chargesCents, denominator, numerator, 'up');
  const sentence = `Des ressources de ${formatCents(needed)} par mois.`;
  const resources = [{ kind: 'NET_PAY', cents: needed, period: 'MONTH' }] as const;
  return [{ kind: 'MORE_RESOURCES', sentence, facts: withApplicant(facts, { resources }) }];
}

const anyJob: Job = {
  employer: 'PRIVATE',
  contract: 'FIXED_TERM',
  startsOn: null,
  promisedOn: null,
  transferredOn: null,
  netMonthlyWageCents: null,
  homeOutsideEmploymentArea: true,
};

function groundCandidates(facts: EligibilityFacts, requestDate: Temporal.PlainDate, law: Law): Candidate[] {
  const months = law.valueOn(hireMonths, requestDate).value;
  const { fromYears, beforeYears } = law.valueOn(ageGround, requestDate).value;
  const threshold = law.valueOn(lowWageCents, requestDate).value;
  const job = (change: Partial<Job>) => withApplicant(facts, { job: { ...anyJob, ...change } });
  const candidates: Candidate[] = [
    {
      kind: 'HIRE_PROMISE',
      sentence: 'Une promesse d’embauche d’un employeur privé, pour un poste qui commence bientôt.',
      facts: job({ startsOn: requestDate, promisedOn: requestDate }),
    },
    {
      kind: 'NEW_JOB',
      sentence: `Un nouvel emploi dans le privé, pris depuis moins de ${months} mois (CDD, intérim, CDI en période d’essai…).`,
      facts: job({ startsOn: requestDate }),
    },
    {
      kind: 'MOBILITY_LEASE',
      sentence: 'Un bail mobilité : formation, études, stage, mission ou mutation, dans un logement meublé.',
      facts: { ...facts, lease: { ...facts.lease, leaseKind: 'MOBILITY' } },
    },
    {
      kind: 'INTERMEDIATION',
      sentence: 'Un logement loué par un organisme agréé d’intermédiation locative.',
      facts: { ...facts, lease: { ...facts.lease, intermediation: true } },
    },
    {
      kind: 'YOUNGER_HOLDER',
      sentence: `Un bail signé à deux, avec une personne de ${fromYears} à ${beforeYears - 1} ans.`,
      facts: {
        ...facts,
        signatories: 2,
        holder: { ...facts.applicant, born: { ageYears: beforeYears - 1 }, job: null, resources: [] },
      },
    },
  ];
  if (threshold === null) return candidates;
  const sentence = `Un emploi dans le privé payé ${formatCentsBriefly(threshold)} net par mois au plus.`;
  const lowWage = {
    kind: 'LOW_WAGE',
    sentence,
    facts: job({ contract: 'PERMANENT', netMonthlyWageCents: threshold }),
  } as const;
  return [...candidates, lowWage];
}

function withApplicant(facts: EligibilityFacts, change: Partial<SignatoryFacts>): EligibilityFacts {
  return { ...facts, applicant: { ...facts.applicant, ...change } };
}
