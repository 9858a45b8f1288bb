import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { SciIban } from '../entities/bank-account.ts';

/**
 * R-ACC-08. Makes an account an SCI's own, for good: an officer frees it by deleting the row. Of two SCI at once, one waits
 * for the other. @returns false when another SCI has it
 */
export async function takeSciIban(em: SqlEntityManager, spaceId: string, iban: string): Promise<boolean> {
  await em.execute('insert into sci_iban (iban, space_id) values (?, ?) on conflict do nothing', [iban, spaceId]);
  const account = await em.findOneOrFail(SciIban, { iban });
  return account.spaceId === spaceId;
}
