import { type Law, writtenLaw } from '@trousseau/scheme/law';
import type { Ground } from '@trousseau/scheme/parameters/grounds';
import type { Zone } from '@trousseau/scheme/parameters/zones';
import type { Temporal } from 'temporal-polyfill';
import { ageJudgedOn } from './age.ts';
import type { VisaMode } from './co-tenancy.ts';
import { type DwellingPlace, groundsAdmitting } from './dwelling-by-ground.ts';
import {
  coTenancyFinding,
  dwellingFindings,
  groundsFinding,
  maxRentFinding,
  rentFindings,
  resourcesFinding,
  tieFindings,
  timingFindings,
  zoneFinding,
} from './eligibility-findings.ts';
import type { FamilyTie } from './family-tie.ts';
import type { Finding } from './finding.ts';
import type { LeaseFacts } from './grounds.ts';
import { judgeMaxRent } from './max-rent.ts';
import { type HouseholdResource, judgeResourceBase } from './resource-base.ts';
import { judgeSignatory, type SignatoryFacts } from './signatory.ts';
import { judgeZone, type Place } from './zone.ts';

/** What is declared and looked at; money in cents a month. */
export interface EligibilityFacts {
  readonly applicant: SignatoryFacts;
  /** The second signatory of a joint visa, when there is one. */
  readonly holder: SignatoryFacts | null;
  /** Sums of the whole household, counted once (R-ELIG-20). */
  readonly household: readonly HouseholdResource[];
  /** How many sign the lease: from three each one asks alone (R-ELIG-30). */
  readonly signatories: number;
  readonly lease: LeaseFacts;
  readonly familyTie: FamilyTie;
  readonly dwelling: DwellingPlace;
  readonly communeName: string;
  readonly place: Place;
  /** Null when only the maximum rent is asked. */
  readonly rentCents: number | null;
  readonly chargesCents: number;
  readonly plannedLeaseOn: Temporal.PlainDate | null;
}

export interface EligibilityVerdict {
  eligible: boolean;
  requestDate: Temporal.PlainDate;
  zone: Zone;
  maxRentCents: number;
  /** Null when no rent was given. */
  rentAccepted: boolean | null;
  visaMode: VisaMode;
  /** The grounds that hold and admit the dwelling. */
  grounds: readonly Ground[];
  /** Whether the joint holder, and not the applicant, is the eligible one: the visa names that one first (G10). */
  eligibleIsHolder: boolean;
  findings: readonly Finding[];
}

/**
 * The decision table of the tenant's side (`eligibility.md` §1), with the parameters of the day of the request (R-GEN-01): one finding per
 * rule that counted, each with its figures and its dated parameter. Nothing blocks means yes.
 */
export function assess(
  facts: EligibilityFacts,
  requestDate: Temporal.PlainDate,
  law: Law = writtenLaw,
): EligibilityVerdict {
  const judgedOn = ageJudgedOn(facts.plannedLeaseOn, requestDate, law);
  const setting = {
    lease: facts.lease,
    requestDate,
    judgedOn,
    atSignature: judgedOn === facts.plannedLeaseOn,
    alone: facts.holder === null,
  };
  const judged = [
    judgeSignatory('APPLICANT', facts.applicant, setting, law),
    ...(facts.holder ? [judgeSignatory('HOLDER', facts.holder, setting, law)] : []),
  ];
  const coTenancy = coTenancyFinding(facts.signatories, judged, requestDate, law);
  const { visaMode, eligibleIsHolder } = coTenancy.figures;
  // From three signatories each asks alone, on their own resources (D-ELIG-10).
  const household = visaMode === 'INDIVIDUAL' ? judged.slice(0, 1) : judged;
  const held = [...new Set(household.flatMap(({ grounds }) => grounds))];
  const student = household.some(({ grounds, studies }) => studies && grounds.includes('AGE'));
  const admission = groundsAdmitting(facts.dwelling, held, student, requestDate, law);
  const earners = household.map(({ earner }) => earner);
  const resources = judgeResourceBase(earners, facts.household, requestDate, law);
  const zone = judgeZone(facts.place, requestDate, law);
  const grounds = admission.admitting;
  const maxRent = judgeMaxRent(
    { zone: zone.zone, resourcesCents: resources.baseCents, grounds, student },
    requestDate,
    law,
  );
  const rent = rentFindings(facts.rentCents, facts.chargesCents, maxRent.maxRentCents);
  const findings = [
    ...timingFindings(facts.plannedLeaseOn, requestDate),
    ...household.flatMap((signatory) => signatory.findings),
    ...(facts.signatories > 1 ? [coTenancy] : []),
    groundsFinding(held),
    ...tieFindings(facts.familyTie, law),
    ...dwellingFindings(facts.dwelling, held, admission),
    resourcesFinding(resources),
    zoneFinding(facts.communeName, zone),
    maxRentFinding(maxRent),
    ...rent,
  ];
  return {
    eligible: findings.every(isPassed),
    requestDate,
    zone: zone.zone,
    maxRentCents: maxRent.maxRentCents,
    rentAccepted: rent[0] ? isPassed(rent[0]) : null,
    visaMode,
    grounds,
    eligibleIsHolder,
    findings,
  };
}

const isPassed = ({ outcome }: Finding) => outcome !== 'BLOCKS';
