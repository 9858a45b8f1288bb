import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { sha256 } from '@trousseau/service/uploads';
import { actorOf } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import type { BankMovement } from '../domain/bank-line.ts';
import { BankLine, BankStatement } from '../entities/bank-statement.ts';
import { reconcileMovement } from './reconcile-movement.ts';

/** A statement as it was received, and the movements read in it. */
export interface ImportBankStatement {
  statementId: string;
  fileName: string;
  bytes: Uint8Array;
  movements: readonly BankMovement[];
}

/**
 * R-PLAN-03, R-STATE-PAYMENT. Keeps a statement of the bank and reconciles each of its movements by our reference, each with its
 * effect in a transaction of its own: cut in the middle and sent again, the file goes on where it stopped; a movement two
 * statements report counts once. @returns the id of the statement, the earlier one for a file already received
 */
export async function importBankStatement(context: Context, input: ImportBankStatement): Promise<string> {
  const statementId = await keepStatement(context, input);
  for (const movement of input.movements) {
    await context.em.fork().transactional((em) => keepMovement(em as SqlEntityManager, context, statementId, movement));
  }
  return statementId;
}

function keepStatement(context: Context, { statementId, fileName, bytes, movements }: ImportBankStatement) {
  const fingerprint = sha256(bytes);
  return context.em.fork().transactional(async (fork) => {
    const em = fork as SqlEntityManager;
    const written = await em.execute<unknown[]>(
      `insert into bank_statement (id, sha256, file_name, received_at, received_by, line_count) values (?, ?, ?, ?, ?, ?)
       on conflict (sha256) do nothing returning 1`,
      [statementId, fingerprint, fileName, context.now.toString(), actorOf(context.viewer), movements.length],
    );
    if (written.length > 0) await recordAudit(em, context, { act: 'BANK_STATEMENT_RECEIVED', subjectId: statementId });
    const { id } = await em.findOneOrFail(BankStatement, { sha256: fingerprint });
    return id;
  });
}

async function keepMovement(em: SqlEntityManager, context: Context, statementId: string, movement: BankMovement) {
  const { bankReference, direction, movementCents, bookedOn } = movement;
  const key = [bankReference, direction, String(movementCents), bookedOn.toString()].join('|');
  // Two files that report the same movement at the same time: the second waits, then finds it.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [key]);
  if ((await em.count(BankLine, { bankReference, direction, movementCents, bookedOn })) > 0) return;
  const id = uuidv7();
  const found = await reconcileMovement(em, context, id, movement);
  const { remittance } = movement;
  const statement = em.getReference(BankStatement, statementId);
  em.persist(
    em.create(BankLine, { id, statement, bankReference, direction, movementCents, bookedOn, remittance, ...found }),
  );
}
