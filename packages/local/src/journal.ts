import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A list that outlives the process: one JSON value per line, only ever appended. */
export interface Journal<Entry> {
  entries: readonly Entry[];
  append(entry: Entry): void;
}

/** Opens the journal kept in a file; a last line cut short by a kill is left out. */
export function openJournal<Entry>(file: string): Journal<Entry> {
  mkdirSync(dirname(file), { recursive: true });
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const entries: Entry[] = lines.filter(isWhole).map((line) => JSON.parse(line) as Entry);
  if (lines.length > 0 && lines.at(-1) !== '') appendFileSync(file, '\n');
  return {
    entries,
    append(entry) {
      // On disk before anybody is told.
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
      entries.push(entry);
    },
  };
}

function isWhole(line: string): boolean {
  try {
    return line !== '' && JSON.parse(line) !== undefined;
  } catch {
    return false;
  }
}
