import { QueryPlanner } from '@graphql-hive/router-query-planner';
import type { FromPlanner, ToPlanner } from './planner.ts';

// The program of the planner's own process: see planner.ts for why it has one. It plans what it is sent, in order.
let planner: QueryPlanner | undefined;

function answer(message: ToPlanner): FromPlanner {
  try {
    if ('supergraph' in message) {
      planner = new QueryPlanner(message.supergraph);
      // A supergraph that cannot plan the smallest operation is better known now.
      planner.plan('{ __typename }', null, new Set(), 0);
      const { consumerSchema, overridePercentages, overrideLabels } = planner;
      return { consumerSchema, overridePercentages, overrideLabels };
    }
    const { query, labels, percentage } = message;
    return { node: planner?.plan(query, null, new Set(labels), percentage).node ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (message: ToPlanner) => void process.send?.(answer(message)));
process.on('disconnect', () => process.exit());
