import { stdout } from 'node:process';

/** The value in the middle. */
export const median = (all: readonly number[]) =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;

/** One measure on one line. */
export const print = (name: string, measured: string): boolean => stdout.write(`${name.padEnd(48)} ${measured}\n`);
