import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { demonstration } from './demo/demonstration.ts';
import { mailboxUrl } from './environment.ts';
import { describeHouse, type House } from './house.ts';
import type { Interrupts } from './interrupts.ts';
import { releaseLock, takeLock } from './lock.ts';
import { claimPorts, type Foundations, layFoundations, type OpenHouse, openHouse } from './open-house.ts';
import { basePort } from './ports.ts';
import { print } from './terminal.ts';

/** `npm start`: everything, until Ctrl-C. */
export async function start(interrupts: Interrupts): Promise<undefined> {
  const house = describeHouse('demonstration', basePort());
  const open = await openBuiltHouse(house, interrupts, { durable: true });
  const accounts = await demonstration(open);
  print('');
  print(
    `Mailbox: ${mailboxUrl(house)} · bank: http://localhost:${house.ports.bank} · logs: ${join(house.folder, 'logs')}`,
  );
  print(`Trousseau is ready: ${house.origin}`);
  for (const line of accounts) print(`  ${line}`);
  return untilStopped();
}

/** Builds and opens a house; whatever was opened is closed again by `interrupts`, also when a later step fails. */
export async function openBuiltHouse(
  house: House,
  interrupts: Interrupts,
  options: { durable: boolean },
): Promise<OpenHouse> {
  const foundations = await prepare(house, interrupts, options, () => ensureBuilt(house));
  const open = await openHouse(house, foundations, 'bundle');
  interrupts.add(open.close);
  return open;
}

/** Locks the house, then lays its foundations while `build` runs. */
export async function prepare(
  house: House,
  interrupts: Interrupts,
  options: { durable: boolean },
  build: () => Promise<void>,
): Promise<Foundations> {
  const lock = join(house.folder, 'house.lock');
  const { unclean } = takeLock(lock, house.base);
  interrupts.add(() => releaseLock(lock));
  await claimPorts(house, unclean);
  const [foundations, built] = await Promise.allSettled([layFoundations(house, options), build()]);
  if (foundations.status === 'rejected') throw foundations.reason;
  interrupts.add(async () => foundations.value.postgres?.stop());
  if (built.status === 'rejected') throw built.reason;
  return foundations.value;
}

/** Never resolves: the interrupts end the process. */
export function untilStopped(): Promise<never> {
  return new Promise(() => setInterval(() => undefined, 2 ** 30));
}
