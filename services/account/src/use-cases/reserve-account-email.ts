import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FieldFault } from '@trousseau/values/typed-text';
import { judgeAccountEmails } from '../domain/partner-account-emails.ts';
import { PartnerAccountEmail } from '../entities/partner-account.ts';

/**
 * R-CAF-04. Gives an address to one account; of two at once, one waits for the other.
 * @returns the fault when it serves another account, or null
 */
export async function reserveAccountEmail(
  em: SqlEntityManager,
  email: string,
  accountId: string,
): Promise<FieldFault | null> {
  await em.execute('insert into partner_account_email (email, account_id) values (?, ?) on conflict do nothing', [
    email,
    accountId,
  ]);
  const taken = await em.findOneOrFail(PartnerAccountEmail, { email });
  const emails = taken.accountId === accountId ? [email] : [email, taken.email];
  return judgeAccountEmails(emails).reason === 'EMAIL_MUST_DIFFER' ? ACCOUNT_EMAIL_MUST_DIFFER : null;
}

const ACCOUNT_EMAIL_MUST_DIFFER: FieldFault = {
  field: 'email',
  message:
    'Cette adresse sert déjà à un autre compte bailleur. Chaque compte a la sienne, dans chaque département\u00a0: indiquez-en une autre.',
};
