import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { hashPassword } from '../credentials/password-hash.ts';
import { FirstLogin } from '../entities/first-login.ts';
import { choosePassword } from './choose-password.ts';
import { findOwner } from './find-owner.ts';
import { lockFirstLogin, proveFirstLogin } from './first-login-of.ts';
import type { PartnerCredentials } from './prove-partner-access.ts';
import { proveIdentity } from './sign-in.ts';

/**
 * R-CAF-02, step 3, and R-ACC-03. The person's own password. Who proved an address they already sign in with types the
 * password they have: the new space joins their ring, and no second password exists.
 */
export async function chooseFirstLoginPassword(context: Context, input: PartnerCredentials & { password: string }) {
  const proof = await proveFirstLogin(context, input);
  if ('refused' in proof) return proof.refused;
  const { id: partnerUserId } = proof.user;
  const stated = await context.em.findOne(FirstLogin, { partnerUserId });
  const email = stated?.emailProvedAt ? (stated.email ?? '') : '';
  const known = await findOwner(context.em, email);
  if (known && 'refused' in (await proveIdentity(context, { email, password: input.password })))
    return knownPasswordRefused();
  const refused = known ? null : choosePassword(input.password, email, context.today);
  if (refused) return refused;
  const passwordHash = known ? null : await hashPassword(input.password);
  return transact(context, async (em) => {
    const { user, login } = await lockFirstLogin(em, partnerUserId, ['PASSWORD']);
    Object.assign(login, { passwordHash, passwordChosenAt: context.now });
    return { kind: 'FirstLoginOpen' as const, partnerUserId: user.id };
  });
}

const knownPasswordRefused = () => ({
  kind: 'FirstLoginPasswordRefused' as const,
  message:
    'Vous avez déjà un espace à cette adresse, et ce n’est pas son mot de passe. Réessayez ou, s’il est oublié, passez par «\u00a0Mot de passe oublié\u00a0», puis reprenez ici.',
});
