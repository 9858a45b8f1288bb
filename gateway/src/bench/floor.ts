import type { IncomingMessage, RequestListener } from 'node:http';
import { Pool } from 'undici';
import type { ObjectValue } from '../engine/graphql-values.ts';
import { type Ask, FLOOR_MERGES, type Recorded } from './floor-merges.ts';
import type { ServerTerms } from './messages.ts';

interface Asked {
  readonly query: string;
  readonly variables: ObjectValue;
}

/**
 * What a person writes by hand for each page and no other: as many calls to the same subgraphs in the same order, their answers
 * parsed, put together and written. It gives the very answer the door gives, and knows no GraphQL, no caller, no limit and no error.
 */
export function createFloor({ urls, calls }: ServerTerms): RequestListener {
  const pools = new Map(Object.entries(urls).map(([name, url]) => [name, new Pool(url, { connections: 128 })]));

  const ask: Ask = async (subgraph, query, variables) => {
    const pool = pools.get(subgraph);
    if (!pool) throw new Error(`No subgraph ${subgraph}.`);
    const answer = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await answer.body.json()) as { data: ObjectValue }).data;
  };

  const pages = new Map(
    Object.entries(calls).map(([query, { operation, recorded }]) => {
      const asked: Recorded = recorded.flat().map(({ body }) => JSON.parse(body) as Recorded[number]);
      const merge = FLOOR_MERGES[operation];
      if (merge) return [query, (variables: ObjectValue) => merge(ask, asked, variables)] as const;
      const [only] = recorded.flat();
      return [query, () => ask(only?.subgraph ?? '', asked[0]?.query ?? '', asked[0]?.variables)] as const;
    }),
  );

  async function answer(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
    return JSON.stringify({ data: await pages.get(query)?.(variables) });
  }

  return (request, response) => {
    answer(request).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  };
}
