import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { BankAccount } from '../entities/bank-account.ts';
import { PayoutRecord } from '../entities/payout-record.ts';

/** The account a space is paid on from now. */
interface NextAccount {
  spaceId: string;
  iban: string;
  holderName: string;
  holderDiffers?: boolean;
  heldUntilOn?: Temporal.PlainDate | null;
  undoesId?: string;
}

/**
 * R-ACC-12, S59. Writes the account a space is paid on, and keeps the ones before it. The row of the space or of its account is
 * locked by the caller. @returns the record, for its id
 */
export function recordPayoutAccount(
  { now, viewer }: Context,
  em: SqlEntityManager,
  present: BankAccount | null,
  { spaceId, undoesId, heldUntilOn = null, holderDiffers = false, ...stated }: NextAccount,
): PayoutRecord {
  const account = { ...stated, heldUntilOn, holderDiffers, recordedAt: now };
  const record = em.create(PayoutRecord, {
    id: uuidv7(),
    spaceId,
    ...account,
    replacesId: present?.recordId ?? null,
    undoesId: undoesId ?? null,
    recordedBy: viewer.kind === 'PERSON' ? viewer.identityId : null,
  });
  if (present) em.assign(present, { ...account, recordId: record.id });
  else em.create(BankAccount, { spaceId, ...account, recordId: record.id });
  return record;
}
