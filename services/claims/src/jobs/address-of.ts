import type { JobContext } from '@trousseau/service/definition';

/** E-mail address of a space, asked of its owner each time: no copy of it is kept. Null when the space is gone. */
export async function addressOf(context: JobContext, spaceId: string): Promise<string | null> {
  const { spaceContact } = await context.ask<{ spaceContact: { email: string } | null }>(
    'account',
    'query Address($spaceId: ID!) { spaceContact(spaceId: $spaceId) { email } }',
    { spaceId },
  );
  return spaceContact?.email ?? null;
}
