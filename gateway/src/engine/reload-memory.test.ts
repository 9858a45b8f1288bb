import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { documentLimits, LIMITS } from '../limits.ts';
import { createEngine } from './engine.ts';
import { openGenerations } from './generations.ts';
import { readSupergraph } from './supergraph.ts';

/** `RELOADS=300` for the whole proof; a few in every run. */
const RELOADS = Number(process.env['RELOADS'] ?? 9);
const MEGABYTE = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Resident megabytes of the planner processes under this one, one number for each. */
async function planners(): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=,args=', '--ppid', String(process.pid)]);
  const lines = stdout.split('\n').filter((line) => line.includes('planner-process'));
  return lines.map((line) => Number.parseInt(line, 10) / 1024);
}

async function measure() {
  collectGarbage();
  const [planner = 0] = await planners();
  return { heap: process.memoryUsage().heapUsed / MEGABYTE, rss: process.memoryUsage.rss() / MEGABYTE, planner };
}

test(`${RELOADS} supergraphs later the memory is what it was, and one planner runs`, { timeout: 900_000 }, async () => {
  const others = (await planners()).length;
  const folder = mkdtempSync(join(tmpdir(), 'reload-'));
  const file = join(folder, 'supergraph.graphql');
  copyFileSync(join(import.meta.dirname, '../../supergraph.graphql'), file);
  const sdl = readFileSync(file, 'utf8');
  const generations = await openGenerations({
    file,
    make: async (text) => createEngine(await readSupergraph(text), documentLimits(LIMITS)),
    onSwap: () => undefined,
    // A planner too slow to start is tried again; any other refusal would leave the generation as it is, which fails below.
    onRefused: () => undefined,
  });
  const measures: Awaited<ReturnType<typeof measure>>[] = [];
  for (let reload = 1; reload <= RELOADS; reload++) {
    const { id } = generations.current().supergraph;
    writeFileSync(`${file}.new`, `${sdl}\n# ${reload}\n`);
    renameSync(`${file}.new`, file);
    await vi.waitFor(() => expect(generations.current().supergraph.id).not.toBe(id), 120_000);
    // Each generation has planned something, as a real one has.
    await generations.current().supergraph.planner.plan('{ __typename }', { percentage: 0, labels: [] });
    if (reload % Math.ceil(RELOADS / 3) === 0) measures.push(await measure());
  }
  await vi.waitFor(async () => expect((await planners()).length - others).toBe(1), 20_000);
  await generations.close();
  rmSync(folder, { recursive: true });
  const [first, , last] = measures;
  if (!first || !last) throw new Error('Too few reloads to compare.');
  const grown = (key: keyof typeof first) => last[key] - first[key];
  if (process.env['RELOADS']) process.stdout.write(`${JSON.stringify(measures, rounded)}\n`);
  expect(grown('heap')).toBeLessThan(5);
  expect(grown('planner')).toBeLessThan(15);
  // A short run is noise to the allocator; over hundreds nothing may remain of each.
  if (RELOADS >= 100) expect(grown('rss')).toBeLessThan(20);
});

const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);
