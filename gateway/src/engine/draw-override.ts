/** On which side of the graph's percentages one request falls. */
export interface Override {
  /** Tells plans apart: requests with the same key have the same plan. */
  readonly key: string;
  /** From 0 to 100; what the planner compares each `percent(…)` with: above it the field stays where it was. */
  readonly percentage: number;
}

/** Draws anew for each request, so that `@override(label: "percent(25)")` moves a quarter of them. */
export type DrawOverride = () => Override;

const NOTHING_TO_DRAW: Override = { key: '', percentage: 0 };

/**
 * @param percentages those that the supergraph names
 * @param random a number from 0 to 1, 1 excluded
 */
export function compileDrawOverride(percentages: readonly number[], random: () => number = Math.random): DrawOverride {
  if (percentages.length === 0) return () => NOTHING_TO_DRAW;
  return () => {
    const percentage = random() * 100;
    const key = percentages.map((limit) => (percentage < limit ? 'new' : 'old')).join();
    return { key, percentage };
  };
}
