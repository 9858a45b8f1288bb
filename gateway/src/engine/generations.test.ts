import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { Engine } from './engine.ts';
import { openGenerations } from './generations.ts';
import { PlannerTooSlow } from './planner.ts';

const folder = mkdtempSync(join(tmpdir(), 'generations-'));
const file = join(folder, 'supergraph.graphql');
const closed: string[] = [];
afterEach(() => closed.splice(0));
afterAll(() => rmSync(folder, { recursive: true }));

const make = async (sdl: string) => {
  if (sdl.includes('bad')) throw new Error(`refused ${sdl}`);
  return { supergraph: { id: sdl, planner: { close: async () => void closed.push(sdl) } } } as unknown as Engine;
};

test('a new file replaces the generation, a bad one is refused until it is good again', async () => {
  writeFileSync(file, 'one');
  const refused: string[] = [];
  const generations = await openGenerations({
    file,
    make,
    onSwap: () => undefined,
    onRefused: (error) => refused.push(String(error)),
  });
  const first = generations.current();
  writeFileSync(`${file}.new`, 'two');
  renameSync(`${file}.new`, file);
  await vi.waitFor(() => expect(generations.current().supergraph.id).toBe('two'), 5000);
  expect([first.supergraph.id, closed]).toEqual(['one', ['one']]);
  writeFileSync(file, 'bad');
  await vi.waitFor(() => expect(generations.hasRefused()).toBe(true), 5000);
  expect([generations.current().supergraph.id, refused]).toEqual(['two', ['Error: refused bad']]);
  writeFileSync(file, 'two');
  await vi.waitFor(() => expect(generations.hasRefused()).toBe(false), 5000);
  await generations.close();
});

test('a file whose planner was too slow to start is tried again, and serves', async () => {
  writeFileSync(file, 'one');
  const tried: string[] = [];
  const generations = await openGenerations({
    file,
    async make(sdl) {
      tried.push(sdl);
      if (tried.length === 2) throw new PlannerTooSlow(20_000);
      return make(sdl);
    },
    onSwap: () => undefined,
    onRefused: () => tried.push('refused'),
  });
  writeFileSync(file, 'two');
  await vi.waitFor(() => expect(generations.current().supergraph.id).toBe('two'), 20_000);
  expect([tried, generations.hasRefused()]).toEqual([['one', 'two', 'refused', 'two'], false]);
  await generations.close();
});

test('without a first file that serves, nothing opens', async () => {
  await expect(
    openGenerations({ file: '/nowhere/supergraph.graphql', make, onSwap: () => undefined, onRefused: () => undefined }),
  ).rejects.toThrow();
});
