import { QueryPlanner } from '@graphql-hive/router-query-planner';
import type { FromPlanner, ToPlanner } from './planner.ts';

// The program of the planner's own process: see planner.ts for why it has one. It plans what it is sent, in order.
let planner: QueryPlanner | undefined;
/** Read when first needed: most graphs never do, and it takes as much memory again. */
let other: { supergraph: string; planner?: QueryPlanner } | undefined;

function plan({ query, labels, percentage }: Extract<ToPlanner, { query: string }>) {
  const planIn = (one: QueryPlanner | undefined) => one?.plan(query, null, new Set(labels), percentage).node ?? null;
  try {
    return planIn(planner);
  } catch (error) {
    if (!other) throw error;
    other.planner ??= new QueryPlanner(other.supergraph);
    return planIn(other.planner);
  }
}

function answer(message: ToPlanner): FromPlanner {
  try {
    if ('supergraph' in message) {
      planner = new QueryPlanner(message.supergraph);
      other = message.otherwise === undefined ? undefined : { supergraph: message.otherwise };
      // A supergraph that cannot plan the smallest operation is better known now.
      planner.plan('{ __typename }', null, new Set(), 0);
      const { consumerSchema, overridePercentages, overrideLabels } = planner;
      return { consumerSchema, overridePercentages, overrideLabels };
    }
    return { node: plan(message) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (message: ToPlanner) => void process.send?.(answer(message)));
process.on('disconnect', () => process.exit());
