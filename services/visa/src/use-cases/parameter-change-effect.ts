import { amendedLaw } from '@trousseau/scheme/law';
import type { Context } from '@trousseau/service/definition';
import { startOfParisDay } from '@trousseau/values/days';
import { assess, type EligibilityVerdict } from '../domain/eligibility.ts';
import { ParameterChange } from '../entities/parameter-change.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { factsOfRequest } from './facts-of-request.ts';
import { amendmentOf } from './law-in-force.ts';

/** The files looked at, at most: a month of them is a sample, not a census. */
const mostFiles = 5_000;

/** What a change would have done to the files sent in the month before it was proposed, had it applied then. */
export interface ParameterChangeEffect {
  files: number;
  newlyEligible: number;
  noLongerEligible: number;
  higherMaximum: number;
  lowerMaximum: number;
  /** The rules that would have answered otherwise, and in how many files. */
  reasons: { ruleId: string; files: number }[];
}

/**
 * Simulates a change on last month's files: each is judged on its own day under the law in force and under the same law with the change
 * already applying. Reads only; no decision is touched (R-GEN-01).
 */
export async function parameterChangeEffect(context: Context, change: ParameterChange): Promise<ParameterChangeEffect> {
  const { em, today } = context;
  const since = startOfParisDay(today.subtract({ months: 1 }));
  const [approved, requests] = await Promise.all([
    em.fork().find(ParameterChange, { status: 'APPROVED' }, { orderBy: { startsOn: 'asc' } }),
    em
      .fork()
      .find(VisaRequest, { submittedAt: { $gte: since } }, { orderBy: { submittedAt: 'desc' }, limit: mostFiles }),
  ]);
  const inForce = approved.filter(({ id }) => id !== change.id).map(amendmentOf);
  const applying = { ...amendmentOf(change), from: today.subtract({ months: 1 }).toString() };
  const [now, then] = [amendedLaw(inForce), amendedLaw([...inForce, applying])];
  const effect = { files: 0, newlyEligible: 0, noLongerEligible: 0, higherMaximum: 0, lowerMaximum: 0 };
  const rules = new Map<string, number>();
  for (const request of requests) {
    const facts = factsOfRequest(request);
    if (!facts || !request.submittedAt) continue;
    const [before, after] = [assess(facts, today, now), assess(facts, today, then)];
    count(effect, before, after);
    for (const ruleId of otherAnswers(before, after)) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
  }
  return { ...effect, reasons: [...rules].map(([ruleId, files]) => ({ ruleId, files })) };
}

function count(
  effect: Omit<ParameterChangeEffect, 'reasons'>,
  before: EligibilityVerdict,
  after: EligibilityVerdict,
): void {
  effect.files += 1;
  if (!before.eligible && after.eligible) effect.newlyEligible += 1;
  if (before.eligible && !after.eligible) effect.noLongerEligible += 1;
  if (before.eligible && after.eligible && after.maxRentCents > before.maxRentCents) effect.higherMaximum += 1;
  if (before.eligible && after.eligible && after.maxRentCents < before.maxRentCents) effect.lowerMaximum += 1;
}

/** Rules whose outcome or figures are not the same, where the decision is not the same either. */
function otherAnswers(before: EligibilityVerdict, after: EligibilityVerdict): Set<string> {
  if (before.eligible === after.eligible && before.maxRentCents === after.maxRentCents) return new Set();
  const told = ({ findings }: EligibilityVerdict) =>
    findings.map(({ ruleId, outcome, figures }) => ({ ruleId, said: JSON.stringify([outcome, figures]) }));
  const known = new Set(told(before).map(({ ruleId, said }) => `${ruleId} ${said}`));
  return new Set(told(after).flatMap(({ ruleId, said }) => (known.has(`${ruleId} ${said}`) ? [] : [ruleId])));
}
