import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Ends a server that a killed run left on this data, and removes the pid file of one that is gone: after a restart of
 * the machine its number may belong to any other program, which PostgreSQL would take for itself.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  const pid = postmasterPid(file);
  if (pid === null) return;
  if (!servesFolder(pid, folder)) {
    rmSync(file, { force: true });
    return;
  }
  signal(pid, 'SIGINT');
  for (let tenths = 0; servesFolder(pid, folder); tenths += 1) {
    if (tenths === 80) signal(pid, 'SIGQUIT');
    if (tenths > 150) throw new Error(`PostgreSQL ${pid} of an earlier run does not stop; end it by hand.`);
    await delay(100);
  }
}

function postmasterPid(file: string): number | null {
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

function servesFolder(pid: number, folder: string): boolean {
  const command = commandLine(pid);
  return command.includes('postgres') && [folder, realpathSync(folder)].some((path) => command.includes(path));
}

/** Empty for a process that is gone, or dead and not yet collected. */
function commandLine(pid: number): string {
  try {
    // Small images have no ps; macOS has no /proc.
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone in the meantime, which is what we wanted.
  }
}
