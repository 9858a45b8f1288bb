import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import type { FieldFault } from '@trousseau/values/typed-text';
import { hashFirstLoginCode, sameHash } from '../credentials/secrets.ts';
import { readActivationCode } from '../domain/activation-code.ts';
import { profileMessage } from '../domain/profile.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import type { PartnerUser } from '../entities/partner-user.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { lockFirstLogin, proveFirstLogin } from './first-login-of.ts';
import type { PartnerCredentials } from './prove-partner-access.ts';
import { reserveAccountEmail } from './reserve-account-email.ts';

/**
 * R-CAF-02, step 2, and R-CAF-04. The code came back: the mailbox is proved. Only now does the answer say that the address
 * serves another account or another role. Tries are counted before they are compared (S10).
 */
export async function confirmFirstLoginEmail(context: Context, input: PartnerCredentials & { code: string }) {
  const proof = await proveFirstLogin(context, input);
  if ('refused' in proof) return proof.refused;
  const { normalised: code } = readActivationCode(input.code);
  const email = code && (await provedAddress(context, proof.user.id, code));
  if (!email) return firstLoginCodeRefused();
  return transact(context, async (em) => {
    const { user, login } = await lockFirstLogin(em, proof.user.id, ['INFORMATION']);
    if (login.email !== email) return firstLoginCodeRefused();
    const fault = await addressFault(em, user, email);
    if (fault) {
      const fields = [fault];
      return { kind: 'FirstLoginInformationRefused' as const, message: profileMessage(fields), fields };
    }
    Object.assign(login, { codeHash: null, emailProvedAt: context.now });
    return { kind: 'FirstLoginOpen' as const, partnerUserId: user.id };
  });
}

/** Counts the try, then compares. @returns the address whose code it is */
async function provedAddress(context: Context, partnerUserId: string, code: string): Promise<string | null> {
  const { validMinutes, tries } = valueOn(activationCodeRule, context.today).value;
  const [tried] = await context.em.execute<{ code_hash: string; email: string }[]>(
    `update first_login set code_attempts = code_attempts + 1
     where partner_user_id = ? and code_hash is not null and code_attempts < ? and code_sent_at > ? returning code_hash, email`,
    [partnerUserId, tries, context.now.subtract({ minutes: validMinutes }).toString()],
  );
  if (!tried) return null;
  return sameHash(tried.code_hash, hashFirstLoginCode(partnerUserId, tried.email, code)) ? tried.email : null;
}

/** Why this address cannot be that of the account. A user of a body brings their own, beside that of the account. */
async function addressFault(em: SqlEntityManager, user: PartnerUser, email: string): Promise<FieldFault | null> {
  const reserved = await em.findOne(ReservedEmail, { email });
  if (reserved && reserved.role !== 'LANDLORD') return ADDRESS_OF_ANOTHER_ROLE;
  if (!user.isPrincipal) return null;
  const fault = await reserveAccountEmail(em, email, user.accountId);
  if (!fault) await em.nativeUpdate(PartnerAccount, { id: user.accountId }, { email });
  return fault;
}

const ADDRESS_OF_ANOTHER_ROLE: FieldFault = {
  field: 'email',
  message: 'Cette adresse est celle d’un espace qui n’est pas un espace bailleur. Indiquez-en une autre.',
};

const firstLoginCodeRefused = () => ({
  kind: 'FirstLoginCodeRefused' as const,
  message: 'Ce code ne confirme pas cette adresse. Recopiez le dernier code reçu, ou demandez-en un nouveau.',
});
