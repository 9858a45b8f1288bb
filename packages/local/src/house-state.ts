import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a running house tells other programs of this machine, in `house.json` of its folder; tests that kill read it. */
export interface HouseState {
  origin: string;
  /** Process ids by name; 0 for one between two lives. */
  pids: Record<string, number>;
  /** Of the postmaster; 0 when the databases are not ours. */
  postgresPid: number;
}

/** Keeps the file of a house's state. @returns what changes a part of it */
export function keepState(file: string, origin: string): (change: Partial<HouseState>) => void {
  let state: HouseState = { origin, pids: {}, postgresPid: 0 };
  mkdirSync(dirname(file), { recursive: true });
  return (change) => {
    state = { ...state, ...change };
    // Whole or not at all for whoever reads it.
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  };
}
