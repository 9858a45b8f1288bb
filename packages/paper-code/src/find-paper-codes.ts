import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** What is sent to the reader's process. */
export interface ToReader {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** What a paper holds: its codes as they are written, and whether one is there that cannot be read. */
export interface FoundCodes {
  readonly codes: readonly string[];
  readonly damaged: boolean;
}

/** Milliseconds for one paper: four pages take about two seconds. */
const READ_MS = 20_000;
/** Megabytes of memory for what is drawn. */
const READ_MEMORY = 512;

const PROGRAM = join(import.meta.dirname, 'paper-code-process.ts');

const unread: FoundCodes = { codes: [], damaged: true };
let reader: ChildProcess | null = null;
// One after the other: when the process ends, the paper it was at is the one to blame.
let last: Promise<unknown> = Promise.resolve();

/**
 * Looks for 2D-Doc codes on a paper, in a process of its own: drawing pages is heavy, and a file made to break the reader must break
 * nothing else. A paper that takes too long, or more memory than there is for it, counts as damaged, and the next has a new process.
 */
export function findPaperCodes(paper: ToReader): Promise<FoundCodes> {
  const found = last.then(() => ask(readerOf(), paper));
  last = found;
  return found;
}

function readerOf(): ChildProcess {
  if (reader) return reader;
  const child = fork(PROGRAM, {
    // No environment: a process that reads what people send holds no secret.
    env: {},
    execArgv: [`--max-old-space-size=${READ_MEMORY}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.once('exit', () => {
    if (reader === child) reader = null;
  });
  child.unref();
  child.channel?.unref();
  reader = child;
  return child;
}

function ask(child: ChildProcess, paper: ToReader): Promise<FoundCodes> {
  const { promise, resolve } = Promise.withResolvers<FoundCodes>();
  const giveUp = () => {
    child.kill('SIGKILL');
    if (reader === child) reader = null;
    resolve(unread);
  };
  const timer = setTimeout(giveUp, READ_MS);
  child.once('message', resolve);
  child.once('exit', giveUp);
  child.once('error', giveUp);
  child.send(paper, (error) => error && giveUp());
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', resolve).off('exit', giveUp).off('error', giveUp);
  });
}
