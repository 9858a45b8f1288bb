import type { Planner } from './planner.ts';

/** On which side of the graph's `@override(label:)` one request falls. */
export interface Override {
  /** Tells plans apart: requests with the same key have the same plan. */
  readonly key: string;
  /** From 0 to 100; what the planner compares each `percent(…)` with: above it the field stays where it was. */
  readonly percentage: number;
  /** The labels of other names whose fields are where they go. */
  readonly labels: readonly string[];
}

/** Draws anew for each request, so that `@override(label: "percent(25)")` moves a quarter of them. */
export type DrawOverride = () => Override;

/** Which part of the requests follows a label that is not a percentage itself, from 0 to 100, by label; none when it is not named. */
export type LabelShares = Readonly<Record<string, number>>;

const NOTHING_TO_DRAW: Override = { key: '', percentage: 0, labels: [] };

/**
 * One draw decides all labels of a request: who follows one of 10 % also follows those of 25 %, and there are as many plans of an
 * operation as there are shares, not as there are combinations.
 *
 * @param graph the percentages and the other labels that the supergraph names
 * @param random a number from 0 to 1, 1 excluded
 */
export function compileDrawOverride(
  { overridePercentages, overrideLabels }: Pick<Planner, 'overridePercentages' | 'overrideLabels'>,
  shares: LabelShares = {},
  random: () => number = Math.random,
): DrawOverride {
  const named = overrideLabels.filter((label) => (shares[label] ?? 0) > 0);
  if (overridePercentages.length + named.length === 0) return () => NOTHING_TO_DRAW;
  return () => {
    const percentage = random() * 100;
    const labels = named.filter((label) => percentage < (shares[label] ?? 0));
    const sides = overridePercentages.map((limit) => (percentage < limit ? 'new' : 'old'));
    return { key: [...sides, ...labels].join(), percentage, labels };
  };
}
