import type { Temporal } from 'temporal-polyfill';
import { type DeclaredResource, resourcesOf } from './declared-resources.ts';
import type { EligibilityFacts } from './eligibility.ts';
import type { Job, JobContract } from './employment-grounds.ts';
import type { LeaseKind } from './grounds.ts';
import type { Residence } from './residence.ts';
import type { SignatoryFacts } from './signatory.ts';
import type { Situation } from './situation.ts';
import type { Place } from './zone.ts';

/** A job as somebody tells it who has no account: how long ago, never on which day. */
export interface SimulatedJob {
  readonly employer: 'PRIVATE' | 'PUBLIC';
  readonly contract: JobContract | null;
  readonly monthsSinceStart: number | null;
  /** Set for a job that is only promised. */
  readonly monthsUntilStart: number | null;
  readonly monthsSinceTransfer: number | null;
  readonly netMonthlyWageCents: number | null;
}

/** What the simulator asks: enough to answer, nothing that tells who it is. */
export interface SimulatedCase {
  readonly ageYears: number;
  readonly emancipated: boolean;
  readonly situation: Situation;
  readonly residence: Residence;
  readonly job: SimulatedJob | null;
  /** Of everybody who signs, as far as one visa goes. */
  readonly monthlyResourcesCents: number;
  /** Of whoever asks, beside that sum: what does not count in full, or is told by year. */
  readonly otherResources: readonly DeclaredResource[];
  readonly signatories: number;
  readonly partnerAgeYears: number | null;
  readonly partnerJob: SimulatedJob | null;
  readonly leaseKind: LeaseKind;
  readonly intermediation: boolean;
  readonly cohabitingOwnerYears: number | null;
  readonly rentCents: number | null;
  readonly chargesCents: number;
}

/** The simulated case as the rules take it, told from a day: the same case can be put to any day since 2016. */
export function factsOf(
  simulated: SimulatedCase,
  commune: Place & { readonly name: string },
  on: Temporal.PlainDate,
): EligibilityFacts {
  const { ageYears, emancipated, situation, residence, job, partnerAgeYears, partnerJob } = simulated;
  const person = { emancipated: false, residence, job: null, resources: [] };
  const partner: SignatoryFacts | null =
    partnerAgeYears === null
      ? null
      : {
          ...person,
          born: { ageYears: partnerAgeYears },
          situation: 'EMPLOYEE',
          job: partnerJob && jobOf(partnerJob, on),
        };
  return {
    applicant: {
      ...person,
      born: { ageYears },
      emancipated,
      situation,
      job: job && jobOf(job, on),
      resources: [
        { kind: 'NET_PAY', cents: simulated.monthlyResourcesCents, period: 'MONTH' },
        ...resourcesOf(simulated.otherResources),
      ],
    },
    holder: partner,
    household: [],
    signatories: simulated.signatories,
    lease: simulated,
    familyTie: 'NONE',
    dwelling: null,
    communeName: commune.name,
    place: commune,
    rentCents: simulated.rentCents,
    chargesCents: simulated.chargesCents,
    plannedLeaseOn: null,
  };
}

function jobOf(job: SimulatedJob, on: Temporal.PlainDate): Job {
  const { employer, contract, monthsSinceStart, monthsUntilStart, monthsSinceTransfer, netMonthlyWageCents } = job;
  const since = monthsSinceStart === null ? null : on.subtract({ months: monthsSinceStart });
  return {
    employer,
    contract,
    startsOn: monthsUntilStart === null ? since : on.add({ months: monthsUntilStart }),
    promisedOn: monthsUntilStart === null ? null : on,
    transferredOn: monthsSinceTransfer === null ? null : on.subtract({ months: monthsSinceTransfer }),
    netMonthlyWageCents,
    // Asked of nobody any more: until 2026 a season away from home was the only one that counted.
    homeOutsideEmploymentArea: true,
  };
}
