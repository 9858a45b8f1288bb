import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Temporal } from 'temporal-polyfill';
import type { ReservedEmail } from '../entities/reserved-email.ts';

/**
 * R-ACC-02, R-ACC-09. Takes an address for one identity and one role, for good.
 * @returns false when it was taken before; of two at once, one waits for the other
 */
export async function reserveEmail(
  em: SqlEntityManager,
  {
    email,
    role,
    identityId,
    now,
  }: { email: string; role: ReservedEmail['role']; identityId: string; now: Temporal.Instant },
): Promise<boolean> {
  const taken = await em.execute<unknown[]>(
    'insert into reserved_email (email, role, identity_id, reserved_at) values (?, ?, ?, ?) on conflict do nothing returning 1',
    [email, role, identityId, now.toString()],
  );
  return taken.length > 0;
}
