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
  return async ({ data, errors, variables, send }) => {
    try {
      const answer = await send({ subgraph, kind, body: writeBody(variables) });
      if (Array.isArray(answer['errors'])) {
        errors.addFromSubgraph(subgraph, answer['errors'], (path) => (path ? [path] : everywhere));
      }
      if (!isObjectValue(answer['data'])) {
        errors.explain(everywhere);
        return;
      }
      rewrite?.(answer['data']);
      merge(data, answer['data']);
    } catch (error) {
      errors.addFailure(subgraph, error, everywhere);
    }
  };
}
