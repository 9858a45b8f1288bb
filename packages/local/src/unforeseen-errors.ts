import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a log, as pino writes it. */
interface LogLine {
  level: number;
  /** Milliseconds since 1970. */
  time: number;
  msg?: string;
  err?: { type?: string; message?: string } | string;
}

/** A time in which a test broke a part of the house on purpose, and what that was. Milliseconds since 1970. */
export interface ProvokedFault {
  what: string;
  from: number;
  until: number;
}

/** Where tests note the faults they provoke, one JSON value per line, in the folder of the house. */
export const PROVOKED_FAULTS_FILE = 'provoked-faults.jsonl';

/** From here on pino says «error». */
const ERROR_LEVEL = 50;
/** What was under way when a part came back may still fail so much later: a job's lease, a caller's patience. */
const AFTERMATH_MS = 120_000;
/** A machine shared with others is slow, which is no defect of ours. */
const SLOWNESS = /\bTimeoutError\b|aborted due to timeout/;

/**
 * What the processes of a house logged as errors although no test provoked it: an answer «erreur interne» that no page showed, a clock or a
 * delivery that failed once and was repeated.
 * @param folder of the house
 * @returns «3 × contract: unforeseen error, TypeError: …», the most frequent first
 */
export function unforeseenErrors(folder: string): string[] {
  const faults = linesOf<ProvokedFault>(join(folder, PROVOKED_FAULTS_FILE));
  const isProvoked = ({ time }: LogLine) =>
    faults.some(({ from, until }) => time >= from && time <= until + AFTERMATH_MS);
  const counts = new Map<string, number>();
  for (const file of readdirSync(join(folder, 'logs'))) {
    const errors = linesOf<LogLine>(join(folder, 'logs', file)).filter(({ level }) => level >= ERROR_LEVEL);
    for (const error of errors.filter((line) => !isProvoked(line))) {
      const words = `${file.replace(/(\.old)?\.log$/, '')}: ${wordsOf(error)}`;
      if (!SLOWNESS.test(words)) counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([words, count]) => `${count} × ${words}`);
}

function wordsOf({ msg = '', err }: LogLine): string {
  const cause = typeof err === 'string' ? err : [err?.type, err?.message].filter(Boolean).join(': ');
  return [msg, cause].filter(Boolean).join(', ');
}

/** The JSON values of a file; other lines are not ours, as those of PostgreSQL. */
function linesOf<Line>(file: string): Line[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Line);
}
