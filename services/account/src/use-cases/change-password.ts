import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { unauthenticated } from '@trousseau/service/refusal';
import { hashPassword } from '../credentials/password-hash.ts';
import { Identity } from '../entities/identity.ts';
import { choosePassword } from './choose-password.ts';
import { reauthenticate } from './reauthenticate.ts';
import { replacePassword } from './replace-password.ts';

/** R-ACC-16, S13. Another password, against the present one. This session goes on, the others end, a notice leaves. */
export async function changePassword(context: Context, input: { currentPassword: string; newPassword: string }) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const proof = await reauthenticate(context, input.currentPassword);
  if ('refused' in proof) return proof.refused;
  const { id, email } = proof.identity;
  const refused = choosePassword(input.newPassword, email, context.today);
  if (refused) return refused;
  const passwordHash = await hashPassword(input.newPassword);
  return transact(context, async (em) => {
    const identity = await em.findOneOrFail(Identity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await replacePassword(context, em, identity, { passwordHash, keepSessionId: viewer.sessionId });
    await recordAudit(em, context, { act: 'PASSWORD_CHANGED', subjectId: id });
    return { kind: 'PasswordChanged' as const, at: context.now };
  });
}
