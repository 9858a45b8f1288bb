import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { Step } from './execution.ts';
import { compileBatchFetch, compileEntityFetch } from './fetch-entities.ts';
import { compileRootFetch } from './fetch-root.ts';
import type { Satisfies } from './possible-types.ts';

/**
 * Turns a plan into functions, once: a request then only fills in its variables.
 *
 * @throws for a node that no plan of ours has (Defer)
 */
export function compilePlan(node: PlanNode, satisfies: Satisfies): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileRootFetch(node, satisfies);
    case 'Subscription':
      // An event of the source stream answers it: see map-source-to-response-event.ts.
      return compileRootFetch(node.primary, satisfies);
    case 'BatchFetch':
      return compileBatchFetch(node, satisfies);
    case 'Flatten':
      if (node.node.kind !== 'Fetch')
        throw new Error(`A plan flattens into ${node.node.kind}, which is not known here.`);
      return compileEntityFetch(node.path, node.node, satisfies);
    case 'Sequence':
      return compileSequence(node.nodes.map((child) => compilePlan(child, satisfies)));
    case 'Parallel':
      return compileParallel(node.nodes.map((child) => compilePlan(child, satisfies)));
    case 'Condition':
      return compileCondition(
        node.condition,
        node.ifClause && compilePlan(node.ifClause, satisfies),
        node.elseClause && compilePlan(node.elseClause, satisfies),
      );
    default:
      throw new Error(`A plan holds a ${node.kind} node, which is not known here.`);
  }
}

/** Each step sees what the ones before brought; a failed one does not stop the others, as for fields of one mutation. */
function compileSequence(steps: readonly Step[]): Step {
  return async (execution) => {
    for (const step of steps) await step(execution);
  };
}

function compileParallel(steps: readonly Step[]): Step {
  return async (execution) => {
    await Promise.all(steps.map((step) => step(execution)));
  };
}

function compileCondition(variable: string, then: Step | undefined, otherwise: Step | undefined): Step {
  return (execution) => (execution.variables[variable] === true ? then : otherwise)?.(execution);
}
