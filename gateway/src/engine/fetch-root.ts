import type { FetchNode } from '@graphql-hive/router-query-planner';
import type { Step } from './execution.ts';
import { isObjectValue } from './graphql-values.ts';
import { merge } from './merge.ts';
import type { Satisfies } from './possible-types.ts';
import { compileBody } from './request-body.ts';
import { responseKeysOf } from './response-keys.ts';
import { compileRewrites } from './rewrites.ts';

/** Compiles a fetch of root fields: its answer is a part of the operation's own. */
export function compileRootFetch(node: FetchNode, satisfies: Satisfies): Step {
  const { serviceName: subgraph, operationKind: kind = 'query' } = node;
  const writeBody = compileBody(node);
  const rewrite = compileRewrites(node.outputRewrites, satisfies);
  const everywhere = responseKeysOf(node.operation).map((key) => [key]);
  return async (execution) => {
    const { errors } = execution;
    try {
      const { content, text } = await execution.send({ subgraph, kind, body: writeBody(execution.variables) });
      const { data, errors: theirs } = content;
      if (Array.isArray(theirs)) {
        errors.addFromSubgraph(subgraph, theirs, (path) => (path ? [path] : everywhere));
      }
      if (!isObjectValue(data)) {
        errors.explain(everywhere);
        return;
      }
      execution.dataOnly = Object.keys(content).length === 1 ? text : undefined;
      rewrite?.(data);
      merge(execution.data, data);
    } catch (error) {
      errors.addFailure(subgraph, error, everywhere);
    }
  };
}
