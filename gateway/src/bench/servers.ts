import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { benchSupergraph, type Measured } from './graph.ts';
import { gather } from './load.ts';
import type { OperationCalls, RecordedCall, ServerTerms, Usage } from './messages.ts';

/** A server under measure, in a process of its own. */
export interface BenchServer {
  readonly name: string;
  readonly url: string;
  /** What its process used since this was last asked. */
  usage(when?: 'usage' | 'usage once settled'): Promise<Usage>;
}

/** The servers beside one another, in front of the same subgraphs. */
export interface Bench {
  readonly servers: readonly BenchServer[];
  /** By the text of an operation. */
  readonly calls: ServerTerms['calls'];
  close(): void;
}

/**
 * Starts them.
 *
 * @param names `floor`, `ours`, `hive`, `hive-rust`, or the folder of another checkout: the door as it is there, before a change for instance
 */
export async function openBench(names: readonly string[], operations: readonly Measured[]): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const children: ChildProcess[] = [];
  const start = (file: string, ...args: string[]) => {
    const child = fork(resolve(import.meta.dirname, file), args, {
      execArgv: [...process.execArgv, '--expose-gc'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    children.push(child);
    return child;
  };
  const startServer = async (name: string, terms: ServerTerms): Promise<BenchServer> => {
    const child = name.includes('/')
      ? start(join(name, 'gateway/src/bench/server-process.ts'), 'ours')
      : start('server-process.ts', name);
    child.send(terms);
    const { port } = await next<{ port: number }>(child);
    const usage: BenchServer['usage'] = (when = 'usage') => {
      child.send(when);
      return next<Usage>(child);
    };
    return { name, url: `http://127.0.0.1:${port}`, usage };
  };
  const close = () => {
    for (const child of children) if (child.connected) child.disconnect();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const subgraphs = start('subgraphs-process.ts');
    const { urls } = await next<{ urls: Record<string, string> }>(subgraphs);
    const supergraphFile = join(folder, 'supergraph.graphql');
    writeFileSync(supergraphFile, benchSupergraph(urls));
    const terms: ServerTerms = { urls, supergraphFile, calls: {} };
    const ours = await startServer('ours', terms);
    const calls: Record<string, OperationCalls> = {};
    for (const operation of operations) {
      const recorded = await record(subgraphs, ours.url, operation);
      calls[operation.query] = { operation: operation.name, recorded };
    }
    const servers: BenchServer[] = [];
    for (const name of names) servers.push(name === 'ours' ? ours : await startServer(name, { ...terms, calls }));
    return { servers, calls, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** What an operation asks of the subgraphs, once its plan is known and the session looked up. */
async function record(subgraphs: ChildProcess, url: string, operation: Measured): Promise<RecordedCall[][]> {
  const once = async () => {
    const crowd = await gather(url, operation, { clients: 1, requests: 0, cookie: true });
    const { failed } = await crowd.ask();
    if (failed > 0) throw new Error(`${operation.name} has no whole answer.`);
  };
  await once();
  subgraphs.send('record');
  await once();
  subgraphs.send('recorded');
  const { recorded } = await next<{ recorded: RecordedCall[] }>(subgraphs);
  const waves = new Map<number, RecordedCall[]>();
  for (const call of recorded) waves.set(call.wave, [...(waves.get(call.wave) ?? []), call]);
  return [...waves.values()];
}

function next<Message>(child: ChildProcess): Promise<Message> {
  const { promise, resolve: resolveWith, reject } = Promise.withResolvers<Message>();
  const onExit = () => reject(new Error('A process of the measure ended.'));
  child.once('message', (message) => {
    child.off('exit', onExit);
    resolveWith(message as Message);
  });
  child.once('exit', onExit);
  return promise;
}
