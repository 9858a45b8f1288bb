import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROVOKED_FAULTS_FILE, type ProvokedFault } from '@trousseau/local/unforeseen-errors';
import { eventually } from '../eventually.ts';
import { FOLDER, houseState } from '../house.ts';

/**
 * Ends a process of the house as a crash does; whoever keeps it running starts it again.
 * @param name as in `house.json`: «claims», «account-worker»
 */
export async function crash(name: string): Promise<void> {
  const pid = await pidOf(name);
  await provoking(`${name} crashes`, async () => {
    process.kill(pid, 'SIGKILL');
    await eventually(`another ${name}`, async () => ![0, pid].includes(houseState().pids[name] ?? 0));
  });
}

/** Stops a process from answering while something is played, without ending it. */
export async function whileFrozen(name: string, play: () => Promise<void>): Promise<void> {
  const pid = await pidOf(name);
  await provoking(`${name} does not answer`, async () => {
    process.kill(pid, 'SIGSTOP');
    try {
      await play();
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  });
}

/** Ends the database server. `SIGQUIT` is PostgreSQL's immediate shutdown, `SIGKILL` what a full machine does. */
export async function endPostgres(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  const { postgresPid } = houseState();
  if (postgresPid === 0) throw new Error('The databases of this house are not ours to stop.');
  await provoking(`PostgreSQL ends by ${signal}`, async () => {
    process.kill(postgresPid, signal);
    await eventually('another PostgreSQL', async () => ![0, postgresPid].includes(houseState().postgresPid));
  });
}

/** Notes when a part of the house is broken on purpose: errors logged then are expected at the end of the run, others are not. */
async function provoking(what: string, play: () => Promise<void>): Promise<void> {
  const from = Date.now();
  try {
    await play();
  } finally {
    const fault: ProvokedFault = { what, from, until: Date.now() };
    appendFileSync(join(FOLDER, PROVOKED_FAULTS_FILE), `${JSON.stringify(fault)}\n`);
  }
}

/** The process id, once the process is between no two lives. */
function pidOf(name: string): Promise<number> {
  return eventually(`the process ${name}`, async () => houseState().pids[name]);
}
