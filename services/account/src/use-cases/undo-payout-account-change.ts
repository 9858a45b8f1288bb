import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { hashPayoutUndoToken } from '../credentials/secrets.ts';
import { payoutsHeld } from '../domain/payout-account.ts';
import { BankAccount, SciIban } from '../entities/bank-account.ts';
import { PayoutRecord, PayoutUndoLink } from '../entities/payout-record.ts';
import { Session } from '../entities/session.ts';
import { Space } from '../entities/space.ts';
import { recordPayoutAccount } from './record-payout-account.ts';

/**
 * S59. Takes a change of account back by the link an owner received, while payments are held. The account before it is the
 * present one again, with what was left of its own hold; changes made since go with it, and whoever made it is signed out.
 */
export async function undoPayoutAccountChange(context: Context, input: { token: string }) {
  return transact(context, async (em) => {
    const link = await em.findOne(PayoutUndoLink, { tokenHash: hashPayoutUndoToken(input.token) });
    const change = link && (await em.findOne(PayoutRecord, { id: link.recordId }));
    if (!change) return payoutUndoRefused();
    const { spaceId } = change;
    await em.findOneOrFail(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const present = await em.findOneOrFail(BankAccount, { spaceId });
    const since = await em.find(PayoutRecord, { spaceId, id: { $gte: change.id } });
    const former = await em.findOne(PayoutRecord, { id: change.replacesId ?? '' });
    const isUndone = since.some(({ undoesId }) => undoesId !== null);
    if (!former || isUndone || !payoutsHeld(change.heldUntilOn, context.today)) return payoutUndoRefused();
    await freeIbans(em, spaceId, since, former.iban);
    const { iban, holderName, holderDiffers, heldUntilOn } = former;
    const restored = {
      spaceId,
      iban,
      holderName,
      holderDiffers,
      heldUntilOn: heldUntilOn ?? null,
      undoesId: change.id,
    };
    const { id: recordId } = recordPayoutAccount(context, em, present, restored);
    if (change.recordedBy) await em.nativeDelete(Session, { identityId: change.recordedBy });
    await publish(em, 'PayoutAccountRestored', {
      aggregateId: spaceId,
      now: context.now,
      payload: { spaceId, recordId },
    });
    return { kind: 'PayoutAccountRestored' as const, at: context.now };
  });
}

/** R-ACC-08. The accounts given up are no longer this SCI's: they may be another one's. */
async function freeIbans(em: SqlEntityManager, spaceId: string, records: readonly PayoutRecord[], kept: string) {
  const ibans = records.map(({ iban }) => iban).filter((iban) => iban !== kept);
  await em.nativeDelete(SciIban, { spaceId, iban: { $in: ibans } });
}

const payoutUndoRefused = () => ({
  kind: 'PayoutUndoRefused' as const,
  message:
    'Ce lien a déjà servi ou n’est plus valable. Si le compte bancaire de votre espace n’est pas le vôtre, écrivez-nous sans attendre.',
});
