import { type ChildProcess, spawn } from 'node:child_process';
import { startGuard } from './guard.ts';
import { ROOT } from './house.ts';

/** What a program is run with. */
export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Keep the output instead of showing it. */
  quiet?: boolean;
}

/** How a program ended; `output` is empty unless it was asked to be quiet. */
export interface RunResult {
  code: number;
  output: string;
}

const running = new Set<ChildProcess>();
const guard = startGuard();

/** Runs a program to its end, in the project's folder; it ends with us, however we end. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const { pid } = child;
    running.add(child);
    if (pid) guard.watch(pid, 'TERM');
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const done = (code: number, note = '') => {
      running.delete(child);
      if (pid) guard.forget(pid);
      resolve({ code, output: output + note });
    };
    child.once('error', (error) => done(127, `${program}: ${error.message}`));
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Runs a program of node_modules/.bin or one of our TypeScript files, under the Node we run under. */
export function runNode(script: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return run(process.execPath, [script, ...args], options);
}

/** Ends what is still running. */
export function endRunning(): void {
  for (const child of running) child.kill('SIGTERM');
}
