import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { createVerifier } from './caller-token.ts';
import { migrate } from './database.ts';
import type { Context, ServiceDefinition } from './definition.ts';
import type { ServiceEnv } from './env.ts';
import { openHouse } from './house.ts';
import { maskErrors } from './mask-errors.ts';
import { createBoss, openQueues, useSender } from './queue.ts';
import { createRequestHandler } from './request-handler.ts';
import { buildSubgraph } from './schema.ts';

/** A running subgraph. */
export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** Starts the GraphQL face of a service: migrates, opens its queue for sending, listens. */
export async function startServer(definition: ServiceDefinition, env: ServiceEnv): Promise<RunningServer> {
  const house = await openHouse(definition, env);
  await migrate(house.orm, env.databaseUrl);
  const boss = createBoss(env.databaseUrl, house.log, { supervise: false, schedule: false });
  await openQueues(boss, Object.keys(definition.jobs));
  useSender(boss);
  const { schema } = await buildSubgraph(definition);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    formatError: maskErrors,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const handle = createRequestHandler({ house, apollo, verify: createVerifier(env.trustedKeys, env.signingKey) });
  // A connection stays open longer than a busy caller rests: one closed under a question on its way is a failure to who asked.
  const limits = { requestTimeout: 30_000, keepAliveTimeout: 65_000 };
  const server = createServer(limits, (request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  house.log.info({ port }, 'ready');
  return {
    port,
    async close() {
      // What is still answered keeps its connection no longer.
      server.keepAliveTimeout = 1;
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      await apollo.stop();
      await boss.stop({ graceful: false });
      await house.orm.close();
    },
  };
}
