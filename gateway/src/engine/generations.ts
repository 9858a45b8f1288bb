import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Engine } from './engine.ts';

/** Milliseconds without a further change before a changed file is read: a copy writes more than once. */
const QUIET_MS = 50;

export interface GenerationsTerms {
  readonly file: string;
  /** Makes a generation; throws when the file cannot serve. */
  readonly make: (sdl: string) => Engine;
  readonly onSwap: (engine: Engine) => void;
  readonly onRefused: (error: unknown) => void;
}

/** The supergraph that answers now, and the file that may replace it. */
export interface Generations {
  /** A request takes it once and keeps it to its end: what runs finishes on the graph it began with (F15). */
  current(): Engine;
  /** Whether the file as it is now was refused. */
  hasRefused(): boolean;
  close(): void;
}

/**
 * Loads a supergraph and watches its file. A file that cannot serve is refused and the generation before keeps serving.
 *
 * @throws when the first file cannot serve: there is nothing to fall back on
 */
export function openGenerations({ file, make, onSwap, onRefused }: GenerationsTerms): Generations {
  let sdl = readFileSync(file, 'utf8');
  let engine = make(sdl);
  let refused = false;
  let timer: NodeJS.Timeout | undefined;
  const reload = () => {
    try {
      const changed = readFileSync(file, 'utf8');
      refused = false;
      if (changed === sdl) return;
      const next = make(changed);
      sdl = changed;
      engine = next;
      onSwap(next);
    } catch (error) {
      refused = true;
      onRefused(error);
    }
  };
  // The folder, not the file: publishing renames a finished file over the old one.
  const watcher: FSWatcher = watch(dirname(file), (_event, name) => {
    if (name !== basename(file)) return;
    clearTimeout(timer);
    timer = setTimeout(reload, QUIET_MS);
  });
  watcher.on('error', onRefused);
  return {
    current: () => engine,
    hasRefused: () => refused,
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
