import { communeOf } from '@trousseau/communes/communes';
import { Temporal } from 'temporal-polyfill';
import type { EligibilityFacts } from '../domain/eligibility.ts';
import type { Job } from '../domain/employment-grounds.ts';
import type { Resource } from '../domain/resource-base.ts';
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
  monthlyResourcesCents,
}: VisaRequest): SignatoryFacts | null {
  if (!birthDate || !situation || typeof monthlyResourcesCents !== 'number') return null;
  return {
    born: { birthDate },
    emancipated: false,
    // Drafts opened before the question was asked: the officer reads it on the identity document.
    residence: residence ?? 'OTHER_PERMIT',
    situation,
    job: job ? jobOf(job) : null,
    resources: monthly(monthlyResourcesCents),
  };
}

function holderOf({ birthDate, situation, residence, monthlyResourcesCents }: StoredHolder): SignatoryFacts {
  return {
    born: { birthDate: Temporal.PlainDate.from(birthDate) },
    emancipated: false,
    residence,
    situation,
    job: null,
    resources: monthly(monthlyResourcesCents),
  };
}

const monthly = (cents: number): Resource[] => [{ kind: 'NET_PAY', cents, period: 'MONTH' }];

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
