import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { Space } from '../entities/space.ts';

/** An access, its account, and the name of the organisation that issued it. */
export interface AccountOfUser {
  user: PartnerUser;
  account: PartnerAccount;
  organisation: string;
}

/** Finds the account of an access. Null: there is none. */
export async function accountOf(em: SqlEntityManager, partnerUserId: string): Promise<AccountOfUser | null> {
  const user = await em.findOne(PartnerUser, { id: partnerUserId });
  const account = user && (await em.findOne(PartnerAccount, { id: user.accountId }));
  return account ? { user, account, organisation: await organisationName(em, account.organisationSpaceId) } : null;
}

/** The name of the organisation that issued an account, as its messages sign. */
export async function organisationName(em: SqlEntityManager, organisationSpaceId: string): Promise<string> {
  const space = await em.findOne(Space, { id: organisationSpaceId });
  return space?.displayName ?? 'Votre organisme';
}
