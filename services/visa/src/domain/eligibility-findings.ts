import type { Law } from '@trousseau/scheme/law';
import type { Ground } from '@trousseau/scheme/parameters/grounds';
import type { Temporal } from 'temporal-polyfill';
import { isAskedBefore } from './before-lease.ts';
import { judgeCoTenancy } from './co-tenancy.ts';
import type { DwellingPlace, DwellingVerdict } from './dwelling-by-ground.ts';
import { type FamilyTie, judgeFamilyTie } from './family-tie.ts';
import type { Finding, FindingOf } from './finding.ts';
import { type MaxRentVerdict, rentAccepted } from './max-rent.ts';
import type { ResourceBaseVerdict } from './resource-base.ts';
import type { JudgedSignatory } from './signatory.ts';
import type { ZoneVerdict } from './zone.ts';

/** R-ELIG-05. Nothing is said while the day of the lease is not known. */
export function timingFindings(leaseOn: Temporal.PlainDate | null, requestDate: Temporal.PlainDate): Finding[] {
  if (!leaseOn) return [];
  const figures = { leaseOn, requestDate };
  const outcome = isAskedBefore(leaseOn, requestDate) ? 'OK' : 'BLOCKS';
  return [{ topic: 'TIMING', ruleId: 'R-ELIG-05', outcome, figures, parameters: [] }];
}

/** R-ELIG-30. How the signatories share visas. */
export function coTenancyFinding(
  signatories: number,
  judged: readonly JudgedSignatory[],
  requestDate: Temporal.PlainDate,
  law: Law,
): FindingOf<'CO_TENANCY'> {
  const eligible = judged.filter(({ grounds }) => grounds.length > 0).length;
  const { visaMode, parameter } = judgeCoTenancy(signatories, eligible, requestDate, law);
  const [applicant, holder] = judged;
  const eligibleIsHolder = applicant?.grounds.length === 0 && (holder?.grounds.length ?? 0) > 0;
  const figures = { signatories, eligible, visaMode, eligibleIsHolder };
  return { topic: 'CO_TENANCY', ruleId: 'R-ELIG-30', outcome: 'INFO', figures, parameters: [parameter] };
}

/** R-ELIG-04. At least one ground for at least one signatory. */
export function groundsFinding(grounds: readonly Ground[]): Finding {
  const outcome = grounds.length > 0 ? 'OK' : 'BLOCKS';
  return { topic: 'GROUNDS', ruleId: 'R-ELIG-04', outcome, figures: { grounds }, parameters: [] };
}

/** R-ELIG-31. Said only when there is a tie. */
export function tieFindings(tie: FamilyTie, law: Law): Finding[] {
  if (tie === 'NONE') return [];
  const outcome = judgeFamilyTie(tie, law).allowed ? 'INFO' : 'BLOCKS';
  return [{ topic: 'FAMILY_TIE', ruleId: 'R-ELIG-31', outcome, figures: { tie }, parameters: [] }];
}

/** R-CON-03 by ground. Said once a dwelling is found and somebody has a ground. */
export function dwellingFindings(
  place: DwellingPlace,
  grounds: readonly Ground[],
  { admitting, parameter }: DwellingVerdict,
): Finding[] {
  if (place === null || grounds.length === 0) return [];
  const outcome = admitting.length > 0 ? 'OK' : 'BLOCKS';
  return [{ topic: 'DWELLING', ruleId: 'R-CON-03', outcome, figures: { place, admitting }, parameters: [parameter] }];
}

/** R-ELIG-20. */
export function resourcesFinding({ items, baseCents, parameters }: ResourceBaseVerdict): Finding {
  return { topic: 'RESOURCES', ruleId: 'R-ELIG-20', outcome: 'INFO', figures: { items, baseCents }, parameters };
}

/** R-ELIG-11. */
export function zoneFinding(commune: string, { zone, ceilingCents, scheme }: ZoneVerdict): Finding {
  const figures = { commune, zone, ceilingCents };
  return { topic: 'ZONE', ruleId: 'R-ELIG-11', outcome: 'INFO', figures, parameters: [scheme] };
}

/** R-ELIG-10. A maximum of nothing covers nothing. */
export function maxRentFinding({ parameters, ...figures }: MaxRentVerdict): Finding {
  const outcome = figures.maxRentCents > 0 ? 'OK' : 'BLOCKS';
  return { topic: 'MAX_RENT', ruleId: 'R-ELIG-10', outcome, figures, parameters };
}

/** R-ELIG-10. The rent of the dwelling, when one is found. */
export function rentFindings(rentCents: number | null, chargesCents: number, maxRentCents: number): Finding[] {
  if (rentCents === null) return [];
  const outcome = rentAccepted(rentCents, chargesCents, maxRentCents) ? 'OK' : 'BLOCKS';
  const figures = { totalCents: rentCents + chargesCents, maxRentCents };
  return [{ topic: 'RENT', ruleId: 'R-ELIG-10', outcome, figures, parameters: [] }];
}
