import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { jointSignatories } from '@trousseau/scheme/parameters/eligibility';
import type { Dated } from '@trousseau/scheme/parameters/series';
import type { Temporal } from 'temporal-polyfill';

/** One visa for one tenant, one for two, or one each. */
export type VisaMode = 'SINGLE' | 'JOINT' | 'INDIVIDUAL';

export interface CoTenancyVerdict {
  visaMode: VisaMode;
  eligible: boolean;
  visaCount: number;
  parameter: Dated<number>;
}

/**
 * R-ELIG-30 (G10), D-ELIG-10. Up to two signatories share a visa as soon as one is eligible: the eligible one is the applicant, the other
 * the joint holder. From three, each eligible one has a visa and a lease, the others none.
 */
export function judgeCoTenancy(
  signatories: number,
  eligibleSignatories: number,
  on: Temporal.PlainDate,
  law: Law = writtenLaw,
): CoTenancyVerdict {
  const parameter = law.valueOn(jointSignatories, on);
  const eligible = eligibleSignatories > 0;
  if (signatories === 1) return { visaMode: 'SINGLE', eligible, visaCount: eligible ? 1 : 0, parameter };
  const isJoint = signatories <= parameter.value || law.answers.threeSignatories === 'JOINT';
  return isJoint
    ? { visaMode: 'JOINT', eligible, visaCount: eligible ? 1 : 0, parameter }
    : { visaMode: 'INDIVIDUAL', eligible, visaCount: eligibleSignatories, parameter };
}
