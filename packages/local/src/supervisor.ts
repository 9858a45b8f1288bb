import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Guard } from './guard.ts';
import { PlainError } from './ports.ts';
import { warn } from './terminal.ts';

/** A child process of the house. */
export interface ProcessSpec {
  name: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Answers 200 when the process is ready; without it, ready means started. */
  readyUrl?: string;
  /** How long it may take to end when asked, before it is ended; 12 unless said otherwise. */
  stopSeconds?: number;
}

const READY_SECONDS = 90;
const STOP_SECONDS = 12;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 10_000;
/** A process that lived this long starts again without waiting. */
const STEADY_MS = 30_000;
/** Deaths before «ready» after which waiting longer has no sense. */
const HOPELESS = 3;

/** Runs Node processes, each in its own process group so that only we decide the order in which they end. */
export class Supervisor {
  readonly #guard: Guard;
  readonly #logs: string;
  readonly #changed: (pids: Record<string, number>) => void;
  readonly #processes: SupervisedProcess[] = [];

  /**
   * @param logs folder that receives `<name>.log`, one per process, and the one of the run before as `<name>.old.log`
   * @param changed told the process ids whenever one of them changes
   */
  constructor(guard: Guard, logs: string, changed: (pids: Record<string, number>) => void = () => undefined) {
    this.#guard = guard;
    this.#logs = logs;
    this.#changed = changed;
    mkdirSync(logs, { recursive: true });
  }

  /** Starts a process and keeps it running. */
  start(spec: ProcessSpec): SupervisedProcess {
    const file = join(this.#logs, `${spec.name}.log`);
    if (existsSync(file)) renameSync(file, join(this.#logs, `${spec.name}.old.log`));
    const supervised = new SupervisedProcess(spec, this.#guard, file, () => this.#changed(this.pids()));
    this.#processes.push(supervised);
    supervised.launch();
    return supervised;
  }

  /** Process ids by name; 0 for one that is between two lives. */
  pids(): Record<string, number> {
    return Object.fromEntries(this.#processes.map(({ spec, pid }) => [spec.name, pid]));
  }

  /** Ends every process: the last started first, alone, because it is the door; then all others together. */
  async stop(): Promise<void> {
    await this.#processes.at(-1)?.stop();
    await Promise.all(this.#processes.map((supervised) => supervised.stop()));
  }
}

/** One process that is started again when it ends by itself. */
export class SupervisedProcess {
  readonly spec: ProcessSpec;
  readonly logFile: string;
  readonly #guard: Guard;
  readonly #log: WriteStream;
  readonly #changed: () => void;
  #child: ChildProcess | null = null;
  #stopping = false;
  #deaths = 0;
  #backoffMs = FIRST_BACKOFF_MS;
  #ready = false;

  constructor(spec: ProcessSpec, guard: Guard, logFile: string, changed: () => void) {
    this.spec = spec;
    this.logFile = logFile;
    this.#changed = changed;
    this.#guard = guard;
    this.#log = createWriteStream(logFile);
  }

  /** Process id of the current child, 0 between two. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Spawns the child and watches it. */
  launch(): void {
    const bornAt = Date.now();
    const child = spawn(process.execPath, this.spec.args, {
      cwd: this.spec.cwd,
      env: this.spec.env,
      // The fourth is a channel: our services end when it closes, which is sooner than the guard notices.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.#child = child;
    const { pid } = child;
    if (pid) this.#guard.watch(-pid, 'TERM');
    this.#changed();
    child.stdout?.on('data', (chunk: Buffer) => void this.#log.write(chunk));
    child.stderr?.on('data', (chunk: Buffer) => void this.#log.write(chunk));
    child.once('error', (error) => void this.#log.write(`${error.message}\n`));
    child.once('exit', (code, signal) => {
      if (pid) this.#guard.forget(-pid);
      this.#child = null;
      this.#changed();
      if (!this.#stopping) this.#restart(Date.now() - bornAt, signal ?? `code ${code}`);
    });
  }

  /**
   * Waits until the process answers on its readiness page.
   * @throws PlainError with the end of its log when it dies again and again, or takes too long
   */
  async ready(): Promise<void> {
    const deadline = Date.now() + READY_SECONDS * 1000;
    while (!(await answers(this.spec.readyUrl))) {
      if (this.#deaths >= HOPELESS) throw this.#failure('ends as soon as it starts');
      if (Date.now() > deadline) throw this.#failure(`is not ready after ${READY_SECONDS} s`);
      await delay(50);
    }
    this.#ready = true;
  }

  /** Asks the process to end, and ends it when it does not listen. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child?.pid) {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      signalGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(
        () => signalGroup(child.pid ?? 0, 'SIGKILL'),
        (this.spec.stopSeconds ?? STOP_SECONDS) * 1000,
      );
      await ended;
      clearTimeout(timer);
    }
    this.#log.end();
  }

  #restart(livedMs: number, how: string): void {
    this.#deaths += 1;
    if (livedMs > STEADY_MS) this.#backoffMs = FIRST_BACKOFF_MS;
    if (this.#ready) warn(`${this.spec.name} ended (${how}); starting it again. Its log: ${this.logFile}`);
    const timer = setTimeout(() => this.#stopping || this.launch(), this.#backoffMs);
    timer.unref();
    this.#backoffMs = Math.min(this.#backoffMs * 2, LONGEST_BACKOFF_MS);
  }

  #failure(what: string): PlainError {
    const tail = readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-25);
    return new PlainError(
      [`${this.spec.name} ${what}. The end of ${this.logFile}:`, ...tail.map((line) => `  ${line}`)].join('\n'),
    );
  }
}

async function answers(url: string | undefined): Promise<boolean> {
  if (!url) return true;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone in the meantime.
  }
}
