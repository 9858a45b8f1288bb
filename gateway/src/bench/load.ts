import { Pool } from 'undici';
import type { Measured } from './graph.ts';

/** What a round of load saw. */
export interface Round {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each request, sorted. */
  readonly latencies: readonly number[];
}

/** As many clients as said, each with one request at a time, for a time. @throws when an answer is not whole */
export async function load(
  url: string,
  operation: Measured,
  terms: { clients: number; ms: number; cookie: boolean },
): Promise<Round> {
  const pool = new Pool(url, { connections: terms.clients, pipelining: 1 });
  const body = JSON.stringify({ query: operation.query, variables: operation.variables });
  const latencies: number[] = [];
  const startedMs = performance.now();
  const client = async (index: number) => {
    // Nobody is anybody else, so that no answer is shared: the same session or the same hour would be one question to our door.
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-trousseau-now': `2026-11-22T08:00:${String(index % 60).padStart(2, '0')}.${index}Z`,
      ...(terms.cookie ? { cookie: `__Host-trousseau=${operation.role ?? 'LANDLORD'}-${index}` } : {}),
    };
    for (let nowMs = performance.now(); nowMs - startedMs < terms.ms; ) {
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || !text.includes('"data"') || text.includes('"errors"')) {
        throw new Error(`${operation.name}: ${answer.statusCode} ${text.slice(0, 500)}`);
      }
      const doneMs = performance.now();
      latencies.push(doneMs - nowMs);
      nowMs = doneMs;
    }
  };
  await Promise.all(Array.from({ length: terms.clients }, (_, index) => client(index)));
  const seconds = (performance.now() - startedMs) / 1000;
  await pool.close();
  return { requests: latencies.length, seconds, latencies: latencies.sort((one, other) => one - other) };
}
