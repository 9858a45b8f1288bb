import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashPayoutUndoToken, newPayoutUndoToken } from '../credentials/secrets.ts';
import { payoutAccountChangedEmail } from '../emails/payout-account-changed.ts';
import { PayoutRecord, PayoutUndoLink } from '../entities/payout-record.ts';
import { Space } from '../entities/space.ts';
import { findOwners } from '../use-cases/find-owners.ts';

/** S59. Tells every owner, each with a link of their own that takes the change back; made at the moment of sending. */
export const tellPayoutAccountChanged: Job = async ({ em, mailer, env }, event) => {
  const record = await em.findOne(PayoutRecord, { id: event.payload.recordId ?? '' });
  // Its space was erased meanwhile (S63).
  if (!record) return;
  const former = await em.findOneOrFail(PayoutRecord, { id: record.replacesId ?? '' });
  const space = await em.findOneOrFail(Space, { id: record.spaceId });
  const { id: recordId, heldUntilOn, iban, holderName } = record;
  if (!heldUntilOn) throw new Error(`The payout record ${recordId} holds nothing: it was not a change.`);
  for (const owner of await findOwners(em, space.id)) {
    const key = `${event.id}.payout-account-changed.${owner.id}`;
    if ((await em.count(SentEmail, { key })) > 0) continue;
    const token = newPayoutUndoToken();
    await em.insert(PayoutUndoLink, { tokenHash: hashPayoutUndoToken(token), recordId, worksUntilOn: heldUntilOn });
    const message = payoutAccountChangedEmail({
      language: owner.language,
      spaceName: space.displayName ?? '',
      formerIban: former.iban,
      iban,
      holderName,
      heldUntilOn,
      token,
      publicOrigin: env.publicOrigin,
    });
    await mailer.send(em, key, owner.email, message);
  }
};
