import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { once } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { v7 as uuidv7 } from 'uuid';
import { checkLease as compare } from '../domain/lease-check.ts';
import { readLease } from '../domain/lease-text.ts';
import { LeaseCheck } from '../entities/lease-check.ts';
import { loadContract } from './load-contract.ts';

/** Fewest and most characters of a lease: below it is no lease, above it is a book. */
const TEXT_LENGTH = { least: 300, most: 200_000 } as const;

/** What is sent: the words of the lease, copied from its file. */
export interface CheckLeaseInput {
  operationId: string;
  contractId: string;
  text: string;
}

/**
 * R-CON-02, R-CON-03, R-CON-05, R-CON-08. Compares the lease with the contract while nothing is signed nor validated, and
 * keeps what was found; the text itself is read and forgotten.
 */
export async function checkLease(context: Context, input: CheckLeaseInput) {
  return once(context, 'checkLease', input.operationId, input, async (em) => {
    const contract = await loadContract(context, em, input.contractId, LockMode.PESSIMISTIC_WRITE);
    if (contract.status !== 'GENERATED')
      throw invalidState('Le bail se vérifie avant la validation du contrat. Ce contrat est déjà validé ou annulé.');
    const text = input.text.trim();
    if (text.length < TEXT_LENGTH.least || text.length > TEXT_LENGTH.most) return unreadable;
    const points = compare(readLease(text), { ...contract, endsOn: contract.endsOn ?? null });
    em.persist(em.create(LeaseCheck, { id: uuidv7(), contract, points, checkedAt: context.now }));
    return { kind: 'LeaseChecked' as const, contractId: contract.id };
  });
}

const unreadable = {
  kind: 'LeaseUnreadable' as const,
  message:
    'Ce texte est trop court ou trop long pour être un bail. Ouvrez le bail, sélectionnez tout, copiez, puis collez-le ici.',
};

const CHECKS = {};

/** The last check of a contract's lease, null when there is none; all contracts of a request in one statement (A7). */
export async function lastLeaseCheck(context: Context, contractId: string): Promise<LeaseCheck | null> {
  const [last] = await loadMany<LeaseCheck>(context, CHECKS, contractId, (ids) => lastChecks(context.em, ids));
  return last ?? null;
}

async function lastChecks(em: SqlEntityManager, contractIds: readonly string[]) {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct on (contract_id) id from lease_check where contract_id in (${contractIds.map(() => '?').join(', ')})
     order by contract_id, checked_at desc, id desc`,
    [...contractIds],
  );
  const checks = await em.find(LeaseCheck, { id: { $in: rows.map(({ id }) => id) } });
  return Map.groupBy(checks, ({ contract }) => contract.id);
}
