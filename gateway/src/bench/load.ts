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

/** Clients that are there: connected, and their session looked up, as those of somebody who has a page open. */
export interface Crowd {
  /** Each with one question at a time, until so many are answered. */
  ask(): Promise<Turn>;
}

/**
 * Gathers clients; each asks once before anything is measured. A turn is short: the first questions of all, which every server
 * answers while it accepts connections, would otherwise be its whole p99.
 */
export async function gather(url: string, operation: Measured, terms: LoadTerms): Promise<Crowd> {
  const pool = new Pool(url, { connections: terms.clients, pipelining: 1 });
  const body = bodyOf(operation);
  const latencies: number[] = [];
  let begun = 0;
  let failed = 0;
  const clients = Array.from({ length: terms.clients }, (_, index) => headersOf(index, operation, terms));
  const askOnce = async (headers: Record<string, string>) => {
    const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200 || !text.includes('"data"') || text.includes('"errors"')) failed += 1;
  };
  const askOn = async (headers: Record<string, string>) => {
    while (begun++ < terms.requests) {
      const askedMs = performance.now();
      await askOnce(headers);
      latencies.push(performance.now() - askedMs);
    }
  };
  await Promise.all(clients.map(askOnce));
  return {
    async ask() {
      const startedMs = performance.now();
      await Promise.all(clients.map(askOn));
      const seconds = (performance.now() - startedMs) / 1000;
      await pool.close();
      return { requests: latencies.length, seconds, latencies, failed };
    },
  };
}

/** What one person is answered. */
export async function answerOf(url: string, operation: Measured): Promise<unknown> {
  const pool = new Pool(url);
  const headers = headersOf(0, operation, { cookie: true });
  const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body: bodyOf(operation) });
  const content = await answer.body.json();
  await pool.close();
  return content;
}

const bodyOf = ({ query, variables }: Measured) => JSON.stringify({ query, variables });

/** Nobody is anybody else, so that no answer is shared: the same session or the same hour would be one question to our door. */
function headersOf(
  index: number,
  { role = 'LANDLORD' }: Measured,
  { cookie }: Pick<LoadTerms, 'cookie'>,
): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-trousseau-now': `2026-11-22T08:00:${String(index % 60).padStart(2, '0')}.${index}Z`,
    ...(cookie ? { cookie: `__Host-trousseau=${role}-${index}` } : {}),
  };
}
