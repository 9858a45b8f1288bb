import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionResult } from 'graphql';
import { compose, type TestSubgraph } from './federated.ts';

/** Hive Gateway over the same subgraphs, without the network: a second opinion on what a correct answer is. */
export async function createHive(
  subgraphs: readonly TestSubgraph[],
  answer: (subgraph: string, body: string) => Promise<unknown>,
) {
  const http = await import('@graphql-mesh/transport-http');
  const gateway = createGatewayRuntime({
    supergraph: compose(subgraphs),
    transports: { http } as never,
    unifiedGraphHandler,
    logging: false,
    maskedErrors: false,
    fetchAPI: {
      // The composed addresses are http://<subgraph>.
      fetch: (async (url: string, { body }: { body: string }) =>
        Response.json(await answer(new URL(url).hostname, body))) as never,
    },
  });
  return {
    async execute(query: string, variables: Record<string, unknown>): Promise<ExecutionResult> {
      const response = await gateway.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as ExecutionResult;
    },
    close: async () => gateway[Symbol.asyncDispose](),
  };
}
