import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { hashPassword } from '../credentials/password-hash.ts';
import { Identity } from '../entities/identity.ts';
import { choosePassword } from './choose-password.ts';
import { accessRefused, type PartnerCredentials, provePartnerAccess } from './prove-partner-access.ts';
import { replacePassword } from './replace-password.ts';
import { enterAccount, personalise } from './sign-in-to-partner-access.ts';

/** R-CAF-06, R-ACC-03. One's own password takes the place of the temporary one, once; every other session ends (S12). */
export async function replaceTemporaryPassword(
  context: Context,
  input: PartnerCredentials & { password: string; userAgent?: string | null },
) {
  const proof = await provePartnerAccess(context, input);
  if ('refused' in proof) return proof.refused;
  const { user, identity } = proof;
  if (!identity || proof.by !== 'PROVISIONAL' || user.status !== 'PROVISIONAL') return accessRefused(0);
  const refused = choosePassword(input.password, identity.email, context.today);
  if (refused) return refused;
  const passwordHash = await hashPassword(input.password);
  const verdict = await transact(context, async (em) => {
    const locked = await em.findOneOrFail(Identity, { id: identity.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!(await personalise(em, user.id))) return accessRefused(0);
    await replacePassword(context, em, locked, { passwordHash });
    return { kind: 'Personalised' as const };
  });
  if (verdict.kind === 'SignInRefused') return verdict;
  const renewed = await context.em.findOneOrFail(Identity, { id: identity.id });
  const how = { password: input.password, userAgent: input.userAgent ?? null };
  return enterAccount(context, { user, identity: renewed }, how);
}
