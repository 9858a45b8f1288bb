import type { IncomingMessage, RequestListener } from 'node:http';
import { Pool } from 'undici';
import { isObjectValue, type ObjectValue } from '../engine/graphql-values.ts';
import type { RecordedCall, ServerTerms } from './messages.ts';

/**
 * What a person writes by hand for one page and no other: the same calls to the same subgraphs in the same order, their
 * answers parsed, put together and written. It knows no GraphQL, no caller, no limit and no error.
 */
export function createFloor({ urls, calls }: ServerTerms): RequestListener {
  const pools = new Map(Object.entries(urls).map(([name, url]) => [name, new Pool(url, { connections: 128 })]));

  async function call({ subgraph, body }: RecordedCall): Promise<ObjectValue> {
    const pool = pools.get(subgraph);
    if (!pool) throw new Error(`No subgraph ${subgraph}.`);
    const answer = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
    });
    return ((await answer.body.json()) as { data: ObjectValue }).data;
  }

  async function answer(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
    const data: ObjectValue = {};
    for (const wave of calls[query] ?? []) {
      for (const part of await Promise.all(wave.map(call))) mergeInto(data, part);
    }
    return JSON.stringify({ data });
  }

  return (request, response) => {
    answer(request).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  };
}

/** Entities join the objects of the longest list there is, one by one, as a hand-written loop would. */
function mergeInto(data: ObjectValue, part: ObjectValue): void {
  const { _entities: entities, ...roots } = part;
  Object.assign(data, roots);
  if (!Array.isArray(entities)) return;
  const list = Object.values(data).find(Array.isArray) ?? [];
  for (let index = 0; index < entities.length; index++) {
    const target: unknown = list[index];
    if (isObjectValue(target)) Object.assign(target, entities[index]);
  }
}
