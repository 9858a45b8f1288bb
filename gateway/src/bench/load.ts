import { Pool } from 'undici';
import type { Measured } from './graph.ts';

/** What one turn of load saw. */
export interface Turn {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each request. */
  readonly latencies: readonly number[];
  /** How many answers were not whole: some gateways lose one now and then under load. */
  readonly failed: number;
}

export interface LoadTerms {
  readonly clients: number;
  readonly requests: number;
  /** Whether clients are people with a session each. */
  readonly cookie: boolean;
}

/** So many clients, each with one request at a time, until so many are answered. */
export async function load(url: string, operation: Measured, terms: LoadTerms): Promise<Turn> {
  const pool = new Pool(url, { connections: terms.clients, pipelining: 1 });
  const body = JSON.stringify({ query: operation.query, variables: operation.variables });
  const latencies: number[] = [];
  let begun = 0;
  let failed = 0;
  const client = async (index: number) => {
    // Nobody is anybody else, so that no answer is shared: the same session or the same hour would be one question to our door.
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-trousseau-now': `2026-11-22T08:00:${String(index % 60).padStart(2, '0')}.${index}Z`,
      ...(terms.cookie ? { cookie: `__Host-trousseau=${operation.role ?? 'LANDLORD'}-${index}` } : {}),
    };
    while (begun++ < terms.requests) {
      const askedMs = performance.now();
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await answer.body.text();
      latencies.push(performance.now() - askedMs);
      if (answer.statusCode !== 200 || !text.includes('"data"') || text.includes('"errors"')) failed += 1;
    }
  };
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: terms.clients }, (_, index) => client(index)));
  const seconds = (performance.now() - startedMs) / 1000;
  await pool.close();
  return { requests: latencies.length, seconds, latencies, failed };
}
