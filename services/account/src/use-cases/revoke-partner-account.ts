import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput, invalidState } from '@trousseau/service/refusal';
import { oneLine } from '@trousseau/values/typed-text';
import { PartnerAccountEmail } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { lockOwnAccount } from './reissue-credentials.ts';

/**
 * Domain §6, Partner access. The organisation ends an account: none of its credentials opens anything, and its address may
 * serve another one. The landlord's space and its contracts stay theirs: they bind the guarantor, not the organisation.
 */
export async function revokePartnerAccount(context: Context, input: { partnerAccountId: string; reason: string }) {
  const reason = oneLine(input.reason);
  if (reason === '') throw badInput('Indiquez pourquoi ce compte est révoqué\u00a0: le motif est conservé.');
  return transact(context, async (em) => {
    const { now } = context;
    const account = await lockOwnAccount(context, em, input.partnerAccountId);
    if (account.status === 'REVOKED') throw invalidState('Ce compte est déjà révoqué.');
    account.status = 'REVOKED';
    const users = await em.find(PartnerUser, { accountId: account.id, status: { $ne: 'REVOKED' } });
    for (const user of users) {
      Object.assign(user, { status: 'REVOKED', secretHash: null, secretSentAt: null, letterBundleId: null });
      await publish(em, 'PartnerAccessRevoked', { aggregateId: user.id, payload: { partnerUserId: user.id }, now });
    }
    await em.nativeDelete(PartnerAccountEmail, { accountId: account.id });
    await recordAudit(em, context, { act: 'PARTNER_ACCOUNT_REVOKED', subjectId: account.id, detail: reason });
    return { kind: 'PartnerAccountRevoked' as const, partnerAccountId: account.id };
  });
}
