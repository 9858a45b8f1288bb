import { type Commune, communeOf } from '@trousseau/communes/communes';
import type { Law } from '@trousseau/scheme/law';
import { rentCeilingCents } from '@trousseau/scheme/parameters/eligibility';
import type { Context } from '@trousseau/service/definition';
import { badInput } from '@trousseau/service/refusal';
import { isBefore } from '@trousseau/values/days';
import { formatDay, typography } from '@trousseau/values/french';
import { Temporal } from 'temporal-polyfill';
import { resourcesRefusals } from '../domain/declared-resources.ts';
import { assess } from '../domain/eligibility.ts';
import { explain } from '../domain/explanation.ts';
import { factsOf, type SimulatedCase } from '../domain/simulation.ts';
import { singleChanges } from '../domain/single-change.ts';
import { lawInForce } from './law-in-force.ts';

export interface SimulateEligibilityInput extends SimulatedCase {
  /** The commune of the answer first, then those to compare it with. */
  inseeCodes: string[];
  comparedOn: Temporal.PlainDate | null;
}

const mostCommunes = 5;
const mostCents = 10_000_000;
const openedOn = Temporal.PlainDate.from(rentCeilingCents.entries[0].from);

/**
 * The answer to somebody who has no account: what the rules say today, the maximum rent in each commune, what would change a no, and what
 * the same case would have been told on another day. Reads nothing but the law, writes nothing.
 */
export async function simulateEligibility(context: Context, input: SimulateEligibilityInput) {
  const communes = communesOf(input.inseeCodes);
  assertBounds(input);
  const law = await lawInForce(context);
  const { today } = context;
  const [commune] = communes;
  const facts = factsOf(input, commune, today);
  return {
    answer: explain(assess(facts, today, law)),
    singleChanges: singleChanges(facts, today, law),
    maximumRents: communes.map((one) => maximumIn(one, input, today, law)),
    compared: input.comparedOn && comparedOn(input, commune, input.comparedOn, today, law),
  };
}

function maximumIn(commune: Commune, input: SimulatedCase, today: Temporal.PlainDate, law: Law) {
  const { zone, maxRentCents } = assess(factsOf(input, commune, today), today, law);
  return { commune, zone, maxRentCents };
}

function comparedOn(
  input: SimulatedCase,
  commune: Commune,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
  law: Law,
) {
  if (isBefore(on, openedOn) || isBefore(today, on)) {
    throw badInput(`Comparez avec un jour entre le ${formatDay(openedOn)} et aujourd’hui.`);
  }
  return explain(assess(factsOf(input, commune, on), on, law));
}

function communesOf(inseeCodes: readonly string[]): [Commune, ...Commune[]] {
  const [first, ...others] = inseeCodes.slice(0, mostCommunes + 1).map(communeOf);
  if (inseeCodes.length > mostCommunes || !first || !others.every((one) => one !== undefined)) {
    throw badInput(`Choisissez de une à ${mostCommunes} communes dans la liste.`);
  }
  return [first, ...others];
}

function assertBounds(input: SimulateEligibilityInput): void {
  const { rentCents, chargesCents, monthlyResourcesCents, otherResources } = input;
  const jobs = [input.job, input.partnerJob];
  const ages = [input.ageYears, input.partnerAgeYears, input.cohabitingOwnerYears].filter((age) => age !== null);
  if (ages.some((age) => age < 14 || age > 120)) throw badInput('Indiquez un âge entre 14 et 120 ans.');
  if (input.signatories < 1 || input.signatories > 10) throw badInput('Indiquez de un à dix signataires.');
  const wages = jobs.map((job) => job?.netMonthlyWageCents ?? 0);
  const sums = [monthlyResourcesCents, chargesCents, rentCents ?? 0, ...wages];
  if (sums.some((cents) => cents < 0 || cents > mostCents)) {
    throw badInput(typography('Indiquez des sommes d’un seul mois, en euros : au plus 100\u202f000 €.'));
  }
  const [refused] = resourcesRefusals(otherResources);
  if (refused) throw badInput(refused.message);
  const months = jobs.flatMap((job) => [job?.monthsSinceStart, job?.monthsUntilStart, job?.monthsSinceTransfer]);
  if (months.some((count) => (count ?? 0) < 0 || (count ?? 0) > 600))
    throw badInput('Indiquez un nombre de mois entre 0 et 600.');
}
