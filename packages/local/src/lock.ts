import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from './ports.ts';

/** Who keeps a house open, written while it runs. */
export interface Lock {
  pid: number;
  /** First port. */
  base: number;
}

/** Says whether a house is running from this folder; a file left by a kill counts as no. */
export function readLock(file: string): { running: Lock } | { left: boolean } {
  if (!existsSync(file)) return { left: false };
  try {
    const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
    return isAlive(lock.pid) && isOurs(lock.pid) ? { running: lock } : { left: true };
  } catch {
    return { left: true };
  }
}

/**
 * Takes the house.
 * @returns whether the run before ended badly, so that its children may need a moment to go
 * @throws PlainError when a house is running from this folder
 */
export function takeLock(file: string, base: number): { unclean: boolean } {
  const state = readLock(file);
  if ('running' in state) {
    const { pid, base: theirs } = state.running;
    throw new PlainError(
      `Trousseau already runs from this folder: http://localhost:${theirs} (process ${pid}).\nStop it there with Ctrl-C, or with: kill ${pid}`,
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, base } satisfies Lock));
  return { unclean: state.left };
}

/** Gives the house back. */
export function releaseLock(file: string): void {
  rmSync(file, { force: true });
}

/** Whether a process lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** After a restart of the machine the number may be anybody's. */
function isOurs(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('packages/local/src/cli.ts');
}
