import { runningHouse } from './attach.ts';
import { SERVICES } from './house.ts';
import { PlainError } from './ports.ts';
import { callService } from './service-call.ts';
import { print } from './terminal.ts';

/** `npm run clock -- INSTANT`: runs every clock of every service that is due by then, and says what each did. */
export async function clock(instant: string | undefined): Promise<number> {
  if (!instant || Number.isNaN(Date.parse(instant)) || !instant.includes('T')) {
    throw new PlainError('Which instant? For example: npm run clock -- 2026-12-01T08:00:00Z');
  }
  const now = new Date(instant).toISOString();
  const { house, keys } = await runningHouse();
  for (const service of SERVICES) {
    const { ran } = (await callService(house, keys, service, '/internal/clock', { now })) as {
      ran: Record<string, number>;
    };
    for (const [name, count] of Object.entries(ran)) print(`${service} ${name}: ${count}`);
  }
  return 0;
}
