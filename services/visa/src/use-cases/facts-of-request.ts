import { communeOf } from '@trousseau/communes/communes';
import { Temporal } from 'temporal-polyfill';
import type { HolderJobFacts } from '../domain/asks-employment.ts';
import { resourcesOf } from '../domain/declared-resources.ts';
import type { EligibilityFacts } from '../domain/eligibility.ts';
import type { Job } from '../domain/employment-grounds.ts';
import type { SignatoryFacts } from '../domain/signatory.ts';
import type { StoredHolder, StoredJob } from '../entities/household-facts.ts';
import type { VisaRequest } from '../entities/visa-request.ts';

/** A request as the rules take it; null until the applicant and the dwelling are there. */
export function factsOfRequest(request: VisaRequest): EligibilityFacts | null {
  const { planMode, inseeCode, housingAidCents } = request;
  const applicant = applicantOf(request);
  const commune = communeOf(inseeCode ?? '');
  if (!applicant || !planMode || !commune) return null;
  return {
    applicant,
    holder: request.holder ? holderOf(request.holder) : null,
    household: housingAidCents
      ? [{ kind: 'HOUSING_AID', cents: housingAidCents, period: 'MONTH', of: 'dwelling' }]
      : [],
    signatories: request.signatories ?? 1,
    lease: {
      leaseKind: request.leaseKind ?? 'ORDINARY',
      intermediation: request.intermediation ?? false,
      cohabitingOwnerYears: request.cohabitingOwnerYears ?? null,
    },
    familyTie: request.familyTie ?? 'NONE',
    dwelling: request.dwellingKind ?? null,
    communeName: commune.name,
    place: commune,
    rentCents: request.rentCents ?? null,
    chargesCents: request.chargesCents ?? 0,
    plannedLeaseOn: request.plannedLeaseOn ?? null,
  };
}

function applicantOf({
  birthDate,
  situation,
  residence,
  job,
  emancipated,
  resources,
  monthlyResourcesCents,
}: VisaRequest): SignatoryFacts | null {
  if (!birthDate || !situation || typeof monthlyResourcesCents !== 'number') return null;
  return {
    born: { birthDate },
    emancipated,
    // Drafts opened before the question was asked: the officer reads it on the identity document.
    residence: residence ?? 'OTHER_PERMIT',
    situation,
    job: job ? jobOf(job) : null,
    resources: resourcesOf(resources),
  };
}

function holderOf({ birthDate, situation, residence, emancipated, resources, job }: StoredHolder): SignatoryFacts {
  return {
    born: { birthDate: Temporal.PlainDate.from(birthDate) },
    emancipated,
    residence,
    situation,
    job: job ? jobOf(job) : null,
    resources: resourcesOf(resources),
  };
}

/** What decides whether the job of the joint holder is asked. */
export function holderJobFacts({ birthDate, emancipated, plannedLeaseOn, job, holder }: VisaRequest): HolderJobFacts {
  return {
    applicant: { birthDate, emancipated, plannedLeaseOn },
    job: job ? jobOf(job) : null,
    holder: holder
      ? {
          birthDate: Temporal.PlainDate.from(holder.birthDate),
          emancipated: holder.emancipated,
          plannedLeaseOn,
        }
      : null,
  };
}

/** A stored job with its days; where seasonal workers come from has not been asked since 2026. */
export function jobOf(job: StoredJob): Job {
  const day = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso));
  return {
    ...job,
    startsOn: day(job.startsOn),
    promisedOn: day(job.promisedOn),
    transferredOn: day(job.transferredOn),
    homeOutsideEmploymentArea: false,
  };
}
