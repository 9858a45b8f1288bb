import type { Job } from '@trousseau/service/definition';
import { payoutAccountRestoredEmail } from '../emails/payout-account-restored.ts';
import { PayoutRecord } from '../entities/payout-record.ts';
import { Space } from '../entities/space.ts';
import { findOwners } from '../use-cases/find-owners.ts';

/** S59. Tells every owner that the former account is back. */
export const tellPayoutAccountRestored: Job = async ({ em, mailer, env }, event) => {
  const record = await em.findOne(PayoutRecord, { id: event.payload.recordId ?? '' });
  // Its space was erased meanwhile (S63).
  if (!record) return;
  const { iban, spaceId } = record;
  const space = await em.findOneOrFail(Space, { id: spaceId });
  const { publicOrigin } = env;
  const about = { spaceName: space.displayName ?? '', iban, publicOrigin };
  for (const { id, email, language } of await findOwners(em, spaceId)) {
    const message = payoutAccountRestoredEmail({ ...about, language });
    await mailer.send(em, `${event.id}.payout-account-restored.${id}`, email, message);
  }
};
