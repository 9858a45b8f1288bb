import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBenchEnv } from './env.ts';
import { benchSupergraph, type Measured, measuredOperations } from './graph.ts';
import { load, type Round } from './load.ts';
import type { RecordedCall, ServerTerms, Usage } from './messages.ts';

// `npm run bench -- gateway`: our door, Hive Gateway with each of its planners and a merge written by hand, side by side.
// Rounds alternate, so that what else the machine does falls on everybody. It prints ratios and judges nothing.
const { servers, clients, roundMs, rounds, only } = readBenchEnv();
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const children: ChildProcess[] = [];
try {
  const subgraphs = startProcess('subgraphs-process.ts');
  const { urls } = await next<{ urls: Record<string, string> }>(subgraphs);
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, benchSupergraph(urls));
  const terms: ServerTerms = { urls, supergraphFile, calls: {} };
  const operations = measuredOperations().filter(({ name }) => only === undefined || name.includes(only));
  const ours = await startServer('ours', terms);
  const calls: Record<string, RecordedCall[][]> = {};
  for (const operation of operations) calls[operation.query] = await record(subgraphs, ours.url, operation);
  const running = [ours];
  for (const name of servers.filter((name) => name !== 'ours'))
    running.push(await startServer(name, { ...terms, calls }));
  running.sort((one, other) => servers.indexOf(one.name) - servers.indexOf(other.name));
  for (const operation of operations) {
    const waves = calls[operation.query] ?? [];
    print(`\n${operation.name} (${waves.flat().length} calls in ${waves.length} steps)`);
    const identities = operation.role === undefined ? [false, true] : [true];
    for (const count of clients) for (const cookie of identities) await measure(running, operation, { count, cookie });
  }
} finally {
  for (const child of children) if (child.connected) child.disconnect();
  rmSync(folder, { recursive: true, force: true });
}

interface Server {
  readonly name: string;
  readonly url: string;
  readonly child: ChildProcess;
}

async function startServer(name: string, terms: ServerTerms): Promise<Server> {
  const child = startProcess('server-process.ts', name);
  child.send(terms);
  const { port } = await next<{ port: number }>(child);
  return { name, url: `http://127.0.0.1:${port}`, child };
}

/** What an operation asks of the subgraphs, once its plan is known and the session looked up. */
async function record(subgraphs: ChildProcess, url: string, operation: Measured): Promise<RecordedCall[][]> {
  await load(url, operation, { clients: 1, ms: 1, cookie: true });
  subgraphs.send('record');
  await load(url, operation, { clients: 1, ms: 1, cookie: true });
  subgraphs.send('recorded');
  const { recorded } = await next<{ recorded: RecordedCall[] }>(subgraphs);
  const waves = new Map<number, RecordedCall[]>();
  for (const call of recorded) waves.set(call.wave, [...(waves.get(call.wave) ?? []), call]);
  return [...waves.values()];
}

async function measure(
  running: readonly Server[],
  operation: Measured,
  { count, cookie }: { count: number; cookie: boolean },
): Promise<void> {
  const seen = new Map<string, { rounds: Round[]; cpuMs: number; memoryMb: number }>();
  for (let round = -1; round < rounds; round++) {
    for (const { name, url, child } of running) {
      await usageOf(child);
      const result = await load(url, operation, { clients: count, ms: round < 0 ? roundMs / 2 : roundMs, cookie });
      const usage = await usageOf(child);
      // The first round warms up.
      if (round < 0) continue;
      const { rounds: before, cpuMs } = seen.get(name) ?? { rounds: [], cpuMs: 0 };
      seen.set(name, { rounds: [...before, result], cpuMs: cpuMs + usage.cpuMs, memoryMb: usage.memoryMb });
    }
  }
  print(
    `  ${count} client${count > 1 ? 's' : ''}, ${cookie ? 'with' : 'without'} identity · load ${loadavg()[0]?.toFixed(1)}`,
  );
  const figures = running.map(({ name }) => ({ name, ...figuresOf(seen.get(name)) }));
  const floor = figures.find(({ name }) => name === 'floor') ?? figures[0];
  for (const one of figures) {
    const ratio = (key: 'perSecond' | 'cpuMs' | 'p50' | 'p99') =>
      (floor ? `(${(one[key] / floor[key]).toFixed(2)})` : '').padEnd(8);
    print(
      `    ${one.name.padEnd(10)} ${one.perSecond.toFixed(0).padStart(6)} req/s ${ratio('perSecond')} CPU ${one.cpuMs.toFixed(3)} ms ${ratio('cpuMs')}` +
        ` p50 ${one.p50.toFixed(2)} ms ${ratio('p50')} p99 ${one.p99.toFixed(2)} ms ${ratio('p99')} ${one.memoryMb.toFixed(0)} MB`,
    );
  }
}

function figuresOf(
  { rounds: results, cpuMs, memoryMb }: { rounds: Round[]; cpuMs: number; memoryMb: number } = {
    rounds: [],
    cpuMs: 0,
    memoryMb: 0,
  },
) {
  const sum = (key: 'requests' | 'seconds') => results.reduce((total, result) => total + result[key], 0);
  const all = results.flatMap(({ latencies }) => latencies).sort((one, other) => one - other);
  const at = (share: number) => all[Math.floor(all.length * share)] ?? 0;
  return {
    perSecond: sum('requests') / sum('seconds'),
    cpuMs: cpuMs / sum('requests'),
    p50: at(0.5),
    p99: at(0.99),
    memoryMb,
  };
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  child.send('usage');
  return next<Usage>(child);
}

function startProcess(file: string, ...args: string[]): ChildProcess {
  const child = fork(join(import.meta.dirname, file), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.push(child);
  return child;
}

function next<Message>(child: ChildProcess): Promise<Message> {
  const { promise, resolve, reject } = Promise.withResolvers<Message>();
  const onExit = () => reject(new Error('A process of the measure ended.'));
  child.once('message', (message) => {
    child.off('exit', onExit);
    resolve(message as Message);
  });
  child.once('exit', onExit);
  return promise;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
