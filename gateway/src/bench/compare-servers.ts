import { loadavg } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { BenchEnv } from './env.ts';
import type { Measured } from './graph.ts';
import { answerOf, gather, type LoadTerms, type Turn } from './load.ts';
import type { Usage } from './messages.ts';
import { print } from './print.ts';
import type { Bench, BenchServer } from './servers.ts';

type Seen = Turn & Usage;
/** What a round may be judged by: requests per second, milliseconds of processor per request. */
type Figure = 'perSecond' | 'cpuMs';

/** Turns before those that count: connections open, sessions are looked up. */
const WARM_UP = 2;
/** Seconds each server answers an operation before it is measured: V8 compiles what serves all day only after some thousand calls. */
const COMPILES_SECONDS = 8;

/**
 * Asks the same of all servers, turn by turn, so that what else the machine does falls on everybody, and prints how each compares
 * with the first. A ratio is the median of those of each round: a round in which the machine was busy elsewhere counts as one.
 */
export async function compareServers({ servers, calls }: Bench, operations: readonly Measured[], env: BenchEnv) {
  for (const operation of operations) {
    const waves = calls[operation.query]?.recorded ?? [];
    print(`\n${operation.name} (${waves.flat().length} calls in ${waves.length} steps)`);
    const identities = operation.role === undefined ? [false, true] : [true];
    await sameAnswers(servers, operation);
    for (const server of servers) await warmUp(server, operation, env);
    for (const clients of env.clients) {
      for (const cookie of identities) {
        const terms = { clients, cookie, requests: Math.max(env.requests, clients * 8) };
        const seen = new Map(servers.map((server) => [server, [] as Seen[]]));
        for (let round = -WARM_UP; round < env.rounds; round++) {
          for (const server of inTurn(servers, round)) {
            const turn = await takeTurn(server, operation, terms);
            if (round >= 0) seen.get(server)?.push(turn);
          }
        }
        const who = `${clients} client${clients > 1 ? 's' : ''}, ${cookie ? 'with' : 'without'} identity`;
        print(`  ${who} · load ${loadavg()[0]?.toFixed(1)}`);
        for (const [server, turns] of seen) print(lineOf(server.name, turns, seen.values().next().value ?? []));
      }
    }
  }
}

/** Who answers something else does other work, and is not to be compared. */
async function sameAnswers(servers: readonly BenchServer[], operation: Measured): Promise<void> {
  const answers = await Promise.all(servers.map(({ url }) => answerOf(url, operation)));
  for (const [index, { name }] of servers.entries()) {
    if (!isDeepStrictEqual(answers[index], answers[0]))
      throw new Error(`${name} answers ${operation.name} differently.`);
  }
}

/** Everybody is first once: whoever comes after the slowest finds a cooler machine. */
function inTurn(servers: readonly BenchServer[], round: number): readonly BenchServer[] {
  const first = (round + WARM_UP) % servers.length;
  return [...servers.slice(first), ...servers.slice(0, first)];
}

async function warmUp(server: BenchServer, operation: Measured, { requests }: BenchEnv): Promise<void> {
  const startedMs = performance.now();
  const terms = { clients: 16, cookie: true, requests };
  do await takeTurn(server, operation, terms);
  while (performance.now() - startedMs < COMPILES_SECONDS * 1000);
}

async function takeTurn(server: BenchServer, operation: Measured, terms: LoadTerms): Promise<Seen> {
  const crowd = await gather(server.url, operation, terms);
  await server.usage();
  const turn = await crowd.ask();
  return { ...turn, ...(await server.usage()) };
}

const figureOf: Readonly<Record<Figure, (turn: Seen) => number>> = {
  perSecond: ({ requests, seconds }) => requests / seconds,
  cpuMs: ({ requests, cpuMs }) => cpuMs / requests,
};

function lineOf(name: string, turns: readonly Seen[], floor: readonly Seen[]): string {
  const inRounds = (figure: Figure) => {
    const values = turns.map(figureOf[figure]);
    const ratios = values.map((value, round) => value / figureOf[figure](floor[round] as Seen));
    return { value: median(values), ratio: median(ratios) };
  };
  const perSecond = inRounds('perSecond');
  const cpu = inRounds('cpuMs');
  const failed = turns.reduce((sum, turn) => sum + turn.failed, 0);
  const latencies = sorted(turns.flatMap((turn) => turn.latencies));
  const floorLatencies = sorted(floor.flatMap((turn) => turn.latencies));
  const latencyAt = (share: number) => ({
    value: at(latencies, share),
    ratio: at(latencies, share) / at(floorLatencies, share),
  });
  const figure = ({ value, ratio }: { value: number; ratio: number }, digits: number) =>
    `${value.toFixed(digits).padStart(7)} (${ratio.toFixed(2)})`;
  return [
    `    ${(name.split('/').at(-1) ?? name).padEnd(10)}`,
    `${figure(perSecond, 0)} req/s`,
    `CPU ${figure(cpu, 3)} ms`,
    `p50 ${figure(latencyAt(0.5), 2)} ms`,
    `p99 ${figure(latencyAt(0.99), 2)} ms`,
    `${(turns.at(-1)?.memoryMb ?? 0).toFixed(0)} MB`,
    ...(failed > 0 ? [`${failed} not whole`] : []),
  ].join('  ');
}

const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other);
const at = (values: readonly number[], share: number) => values[Math.floor(values.length * share)] ?? 0;
const median = (values: readonly number[]) => at(sorted(values), 0.5);
