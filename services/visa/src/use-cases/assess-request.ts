import { parisDay } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { communeOf } from '../communes/communes.ts';
import { assess } from '../domain/eligibility.ts';
import { type ExplainedVerdict, explain } from '../domain/explanation.ts';
import type { VisaRequest } from '../entities/visa-request.ts';

/**
 * What the rules say of a request on the day it was sent (R-GEN-01), or today while it is a draft. Null until the applicant and the
 * dwelling are there. Writes nothing; a decided request has its stored decision instead.
 */
export function assessRequest(request: VisaRequest, today: Temporal.PlainDate): ExplainedVerdict | null {
  const { birthDate, situation, monthlyResourcesCents, planMode, inseeCode } = request;
  const commune = communeOf(inseeCode ?? '');
  if (!birthDate || !situation || typeof monthlyResourcesCents !== 'number' || !planMode || !commune) return null;
  const requestDate = request.submittedAt ? parisDay(request.submittedAt) : today;
  const verdict = assess(
    {
      applicant: {
        born: { birthDate },
        emancipated: false,
        residence: 'FREE_MOVEMENT',
        situation,
        job: null,
        resources: [{ kind: 'NET_PAY', cents: monthlyResourcesCents, period: 'MONTH' }],
      },
      holder: null,
      household: [],
      signatories: 1,
      lease: { leaseKind: 'ORDINARY', intermediation: false, cohabitingOwnerYears: null },
      familyTie: 'NONE',
      dwelling: null,
      communeName: commune.name,
      place: commune,
      rentCents: request.rentCents ?? null,
      chargesCents: request.chargesCents ?? 0,
      plannedLeaseOn: request.plannedLeaseOn ?? null,
    },
    requestDate,
  );
  return explain(verdict);
}
