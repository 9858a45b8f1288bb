import type { Temporal } from 'temporal-polyfill';
import type { House } from './definition.ts';
import { createContext } from './house.ts';
import { smtpMailer } from './mailer.ts';

/** Runs every clock of the service as of `now` and says how many things each did. Each clock stands alone: one failing leaves the others. */
export async function runClocks(house: House, now: Temporal.Instant): Promise<Record<string, number>> {
  const ran: Record<string, number> = {};
  const mailer = smtpMailer(house.env);
  try {
    for (const [name, clock] of Object.entries(house.definition.clocks)) {
      const context = createContext(house, { viewer: { kind: 'SERVICE', service: house.definition.name }, now });
      ran[name] = await clock({ ...context, mailer });
    }
  } finally {
    mailer.close();
  }
  return ran;
}
