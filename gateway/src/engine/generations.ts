import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Engine } from './engine.ts';
import { PlannerTooSlow } from './planner.ts';

/** Milliseconds without a further change before a changed file is read: a copy writes more than once. */
const QUIET_MS = 50;
/** Milliseconds after which a file is read again when its planner did not start in time: a busy machine refuses no supergraph for good. */
const RETRY_MS = 2000;

export interface GenerationsTerms {
  readonly file: string;
  /** Makes a generation; throws when the file cannot serve. */
  readonly make: (sdl: string) => Promise<Engine>;
  readonly onSwap: (engine: Engine) => void;
  readonly onRefused: (error: unknown) => void;
}

/** The supergraph that answers now, and the file that may replace it. */
export interface Generations {
  /** A request takes it once and keeps it to its end: what runs finishes on the graph it began with (F15). */
  current(): Engine;
  /** Whether the file as it is now was refused. */
  hasRefused(): boolean;
  close(): Promise<void>;
}

/**
 * Loads a supergraph and watches its file. A file that cannot serve is refused and the generation before keeps serving;
 * one whose planner was too slow to start is tried again.
 *
 * @throws when the first file cannot serve: there is nothing to fall back on
 */
export async function openGenerations({ file, make, onSwap, onRefused }: GenerationsTerms): Promise<Generations> {
  let sdl = readFileSync(file, 'utf8');
  let engine = await make(sdl);
  let refused = false;
  let timer: NodeJS.Timeout | undefined;
  // One after the other: the file may change again while a supergraph is being read.
  let last: Promise<void> = Promise.resolve();
  const reload = async () => {
    try {
      const changed = readFileSync(file, 'utf8');
      if (changed !== sdl) {
        const next = await make(changed);
        void engine.supergraph.planner.close();
        sdl = changed;
        engine = next;
        onSwap(next);
      }
      refused = false;
    } catch (error) {
      refused = true;
      onRefused(error);
      if (error instanceof PlannerTooSlow) reloadIn(RETRY_MS);
    }
  };
  const reloadIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(reload);
    }, ms);
  };
  // The folder, not the file: publishing renames a finished file over the old one.
  const watcher: FSWatcher = watch(dirname(file), (_event, name) => {
    if (name === basename(file)) reloadIn(QUIET_MS);
  });
  watcher.on('error', onRefused);
  return {
    current: () => engine,
    hasRefused: () => refused,
    async close() {
      clearTimeout(timer);
      watcher.close();
      await last;
      clearTimeout(timer);
      await engine.supergraph.planner.close();
    },
  };
}
