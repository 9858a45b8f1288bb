import type { PlanNode } from '@graphql-hive/router-query-planner';

/** Before the name of a subgraph: comes after every letter. */
export const LAST = '~';
/** After the name of a subgraph: no name of a service ends so. */
export const APART = '~apart';

/** A plan with the names that subgraphs have, whatever the planner was told. */
export function withOwnNames(plan: PlanNode): PlanNode {
  return JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
    key === 'serviceName' && typeof value === 'string' ? ownName(value) : value,
  ) as PlanNode;
}

function ownName(told: string): string {
  const name = told.startsWith(LAST) ? told.slice(LAST.length) : told;
  return name.endsWith(APART) ? name.slice(0, -APART.length) : name;
}
