import type { JobContext } from '@trousseau/service/definition';
import type { Email } from '@trousseau/service/email';
import { addressOf } from './address-of.ts';

/** Writes once to a space under a key (event and recipient); a space that is gone is not written to. */
export async function writeTo(context: JobContext, spaceId: string, key: string, message: Email): Promise<void> {
  const address = await addressOf(context, spaceId);
  if (address) await context.mailer.send(context.em, key, address, message);
}
