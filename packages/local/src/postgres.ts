import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Guard, startGuard } from './guard.ts';
import { PlainError } from './ports.ts';
import { stopOrphan } from './postgres-orphan.ts';
import { dataFolder, findPrograms, type PostgresPrograms } from './postgres-place.ts';

/** The superuser of our embedded servers. */
export const ADMIN = 'trousseau_admin';

/** What a server needs to start. */
export interface PostgresOptions {
  /** Wanted data folder; see `dataFolder` for where it ends up. */
  folder: string;
  port: number;
  /** Of the superuser; kept by the caller, because the data outlives the process. */
  password: string;
  /** `false` for tests: nothing is flushed to disk, a power cut may lose everything. */
  durable: boolean;
  /** Receives each line of PostgreSQL's log. */
  log?: (line: string) => void;
  /** Told the process id of each postmaster that accepts connections. */
  started?: (pid: number) => void;
  guard?: Guard;
}

/** A server that accepts connections. It is started again when it dies, until `stop`. */
export interface RunningPostgres {
  port: number;
  folder: string;
  /** Connection string of the superuser for one database. */
  adminUrl(database?: string): string;
  /** Process id of the current postmaster. */
  pid(): number;
  stop(): Promise<void>;
}

const START_SECONDS = 60;
const run = promisify(execFile);

/**
 * Starts PostgreSQL on 127.0.0.1 with its data in a folder, made on first use, and keeps it running.
 * A server that an earlier, killed run left on the same data is stopped first.
 * @throws PlainError when it cannot start; the message holds the end of PostgreSQL's own log
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const programs = await findPrograms();
  const folder = dataFolder(options.folder, programs.owner);
  await stopOrphan(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(folder, programs, options);
  const guard = options.guard ?? startGuard();
  const launch = () => launchWithPatience(folder, programs, options, guard);
  let server = await launch();
  let stopping = false;
  const keep = (current: ChildProcess) => {
    options.started?.(current.pid ?? 0);
    current.once('exit', async () => {
      if (stopping) return;
      options.log?.('PostgreSQL ended by itself; starting it again');
      try {
        server = await launch();
        keep(server);
      } catch (error) {
        options.log?.(`PostgreSQL could not be started again: ${String(error)}`);
      }
    });
  };
  keep(server);
  return {
    port: options.port,
    folder,
    adminUrl: (database = 'postgres') =>
      `postgres://${ADMIN}:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`,
    pid: () => server.pid ?? 0,
    stop: async () => {
      stopping = true;
      await stopServer(server);
    },
  };
}

async function initialise(folder: string, programs: PostgresPrograms, options: PostgresOptions): Promise<void> {
  const passwordFile = join(folder, '..', `.password-${process.pid}`);
  const insideFolder = programs.owner.uid !== undefined;
  // initdb wants an empty folder, so the password waits beside it, readable by the server's user alone.
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (insideFolder) chownSync(passwordFile, programs.owner.uid ?? 0, programs.owner.gid ?? 0);
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const collation = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(
      programs.initdb,
      [
        '-D',
        folder,
        '-U',
        ADMIN,
        `--pwfile=${passwordFile}`,
        ...flags,
        ...collation,
        ...(options.durable ? [] : ['--no-sync']),
      ],
      { ...programs.owner, cwd: folder, env: serverEnvironment() },
    );
  } catch (error) {
    const { stderr = String(error) } = error as { stderr?: string };
    throw new PlainError(`PostgreSQL could not prepare its data in ${folder}:\n${stderr.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * After a kill -9 of the postmaster its orphans hold the shared memory for a second or two, and the first attempts
 * are refused: try again, within a bound.
 */
async function launchWithPatience(
  folder: string,
  programs: PostgresPrograms,
  options: PostgresOptions,
  guard: Guard,
): Promise<ChildProcess> {
  const deadline = Date.now() + START_SECONDS * 1000;
  for (;;) {
    const attempt = await launchOnce(folder, programs, options, guard);
    if ('server' in attempt) return attempt.server;
    const transient = /shared memory block|lock file "postmaster\.pid"|starting up|could not bind/.test(attempt.ended);
    if (!transient || Date.now() > deadline) {
      throw new PlainError(`PostgreSQL did not start on port ${options.port}:\n${attempt.ended}`);
    }
    await delay(300);
    await stopOrphan(folder);
  }
}

function launchOnce(
  folder: string,
  programs: PostgresPrograms,
  options: PostgresOptions,
  guard: Guard,
): Promise<{ server: ChildProcess } | { ended: string }> {
  return new Promise((resolve, reject) => {
    const server = spawn(programs.postgres, ['-D', folder, ...settings(options)], {
      ...programs.owner,
      cwd: folder,
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const { pid } = server;
    if (pid) guard.watch(pid, 'INT');
    const lines: string[] = [];
    let rest = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        if (lines.length < 40) lines.push(line);
        options.log?.(line);
        if (line.includes('ready to accept connections')) resolve({ server });
      }
    });
    server.once('error', (cause) => reject(new PlainError(`PostgreSQL could not be run: ${cause.message}`, { cause })));
    server.once('exit', () => {
      if (pid) guard.forget(pid);
      resolve({ ended: lines.join('\n') });
    });
  });
}

function settings({ port, durable }: PostgresOptions): string[] {
  const pairs = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    dynamic_shared_memory_type: 'mmap',
    log_min_messages: 'warning',
    timezone: 'UTC',
    // Commits still reach the operating system: a killed server loses nothing, a power cut may.
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(pairs).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function serverEnvironment(): NodeJS.ProcessEnv {
  // PGDATA, PGPORT and their like on the machine must not reach our server; English, because its log is read.
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/** Fast shutdown: sessions end, nothing is lost. Immediate when it takes more than ten seconds. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT');
  const timer = setTimeout(() => server.kill('SIGQUIT'), 10_000);
  await ended;
  clearTimeout(timer);
}

/** The port a data folder's server was last started on, or null. */
export function lastPort(folder: string): number | null {
  const file = join(folder, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : null;
}
