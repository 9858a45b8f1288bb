import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { largestRentShare, smallestRentShare } from '@trousseau/scheme/parameters/eligibility';
import { prorataCents } from '@trousseau/values/cents';
import type { Temporal } from 'temporal-polyfill';

/** The blocks of the service-public sheet of 2019-2021: with a smallest share, or only a largest one. */
export type RatioBlock = 'MARKED' | 'LARGEST_ONLY';

/**
 * R-ELIG-12, D-ELIG-09. Whether a rent, charges included, stood between 30 % and 50 % of the resources, bounds included, for the
 * profiles that had a smallest share; it ended on 13 June 2021. Which profiles those were is lost with the sub-headings of the sheet,
 * so the decision of a request, which no longer reaches those years, does not ask it.
 */
export function judgeRentShare(
  facts: { block: RatioBlock; resourcesCents: number; rentWithChargesCents: number; ceilingCents: number },
  on: Temporal.PlainDate,
  law: Law = writtenLaw,
): { accepted: boolean; smallestCents: number; largestCents: number } {
  const largest = law.valueOn(largestRentShare, on).value;
  const smallest = law.valueOn(smallestRentShare, on).value;
  const hasSmallest = smallest !== null && (facts.block === 'MARKED' || law.answers.smallestShareBlocks === 'ALL');
  const { resourcesCents, rentWithChargesCents, ceilingCents } = facts;
  const smallestCents = hasSmallest ? prorataCents(resourcesCents, smallest.numerator, smallest.denominator, 'up') : 0;
  const shareCents = prorataCents(resourcesCents, largest.numerator, largest.denominator, 'down');
  const largestCents = Math.min(shareCents, ceilingCents);
  const accepted = rentWithChargesCents >= smallestCents && rentWithChargesCents <= largestCents;
  return { accepted, smallestCents, largestCents };
}
