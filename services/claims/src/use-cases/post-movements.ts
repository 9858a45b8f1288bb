import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { v5 as uuidv5 } from 'uuid';
import { LEDGER_MOVEMENTS } from '../domain/ledger-movements.ts';
import { LedgerEntry, LedgerTransaction } from '../entities/ledger.ts';

/** The instant and the day a movement is posted. */
export type Moment = Pick<Context, 'now' | 'today'>;
/** One movement, under an id that only its cause can give, so that it is posted once. */
export type Movement = Pick<LedgerTransaction, 'id' | 'kind'>;

/** The id of a movement that follows from a payment or from a line of the bank: the same each time it is asked for. */
export const derivedId = (causeId: string, kind: Movement['kind']): string => uuidv5(kind, causeId);

/** A14. Writes movements of one sum of a contract with the transaction around it, each as two entries that add up to zero. */
export function postMovements(
  em: SqlEntityManager,
  { contractId, movedCents }: { contractId: string; movedCents: number },
  movements: readonly Movement[],
  { now, today }: Moment,
): void {
  for (const { id, kind } of movements) {
    const { from, to } = LEDGER_MOVEMENTS[kind];
    const transaction = em.create(LedgerTransaction, { id, contractId, kind, occurredOn: today, recordedAt: now });
    em.persist([
      transaction,
      em.create(LedgerEntry, { transaction, account: from, contractId, entryCents: -movedCents }),
      em.create(LedgerEntry, { transaction, account: to, contractId, entryCents: movedCents }),
    ]);
  }
}
