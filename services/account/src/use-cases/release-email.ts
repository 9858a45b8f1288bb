import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { givenUpAddress, mayReleaseAddress } from '../domain/burned-address.ts';
import { ActivationCode } from '../entities/activation-code.ts';
import { PasswordReset } from '../entities/password-reset.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { Session } from '../entities/session.ts';
import { accountToMove, readReason } from './account-of-officer.ts';
import type { ActOnAccount } from './lock-account.ts';
import { ringOf } from './ring.ts';

/** R-ACC-09, D-ACC-01. An officer frees an address registered with the wrong role: anybody may register it again, as either. */
export async function releaseEmail(context: Context, { identityId, reason }: ActOnAccount) {
  const why = readReason(reason);
  if ('refused' in why) return why.refused;
  return transact(context, async (em) => {
    const { identity, space } = await accountToMove(em, identityId);
    const ring = await ringOf(em, identityId, context.today);
    if (!mayReleaseAddress(ring.map(({ status }) => status))) return addressInUse();
    await em.nativeDelete(ReservedEmail, { identityId });
    await em.nativeDelete(Session, { identityId });
    await em.nativeDelete(PasswordReset, { identityId });
    await em.nativeDelete(ActivationCode, { spaceId: space.id });
    identity.email = givenUpAddress(identityId);
    await em.flush();
    await recordAudit(em, context, { act: 'EMAIL_RELEASED', subjectId: identityId, detail: why.reason });
    return { kind: 'EmailReleased' as const, identityId };
  });
}

const addressInUse = () => ({
  kind: 'AddressInUse' as const,
  message:
    'Un espace de cette personne fonctionne\u00a0: son adresse ne se libère pas. Elle peut la changer elle-même dans son compte.',
});
