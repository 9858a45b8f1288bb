import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { demonstration } from './demo/demonstration.ts';
import { mailboxUrl } from './environment.ts';
import { describeHouse, ROOT } from './house.ts';
import type { Interrupts } from './interrupts.ts';
import { openHouse } from './open-house.ts';
import { basePort } from './ports.ts';
import { prepare, untilStopped } from './start.ts';
import { print, say } from './terminal.ts';

/** Each frontend alone under Vite, at its own port above the door's. */
const FRONTENDS = {
  shell: '/',
  tenant: '/locataire',
  landlord: '/bailleur',
  partner: '/partenaire',
  officer: '/instruction',
};

/** Distance from the door's port. */
const FIRST_VITE_PORT = 100;

/**
 * `npm run dev`: services, workers and gateway start again when a source file changes (tsx watch); each frontend runs
 * under Vite with hot replacement, asking the same door for data.
 */
export async function dev(interrupts: Interrupts): Promise<undefined> {
  const house = describeHouse('development', basePort());
  const foundations = await prepare(house, interrupts, { durable: true }, () => ensureBuilt(house));
  const open = await openHouse(house, foundations, 'sources');
  interrupts.add(open.close);
  const accounts = await demonstration(open);
  const { PATH, HOME } = process.env;
  const vitePort = (index: number) => house.base + FIRST_VITE_PORT + index;
  for (const [index, name] of Object.keys(FRONTENDS).entries()) {
    open.supervisor.start({
      name: `vite-${name}`,
      args: [join(ROOT, 'frontends', name, 'node_modules/vite/bin/vite.js'), '--port', String(vitePort(index))],
      cwd: join(ROOT, 'frontends', name),
      env: { PATH, HOME, TROUSSEAU_PORT: String(house.base) },
    });
  }
  say('Vite serves the frontends with hot replacement:');
  for (const [index, [name, path]] of Object.entries(FRONTENDS).entries()) {
    print(`    ${name.padEnd(9)} http://localhost:${vitePort(index)}${path}`);
  }
  print(`Mailbox: ${mailboxUrl(house)} · logs: ${join(house.folder, 'logs')}`);
  print(`Trousseau is ready: ${house.origin}`);
  for (const line of accounts) print(`  ${line}`);
  return untilStopped();
}
