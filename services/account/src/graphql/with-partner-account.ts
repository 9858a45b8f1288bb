import type { Context } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartnerAccount } from '../entities/partner-account.ts';
import { visibleAccounts } from '../entities/visible-accounts.ts';
import { PartnerAccountType } from './partner-account.type.ts';

/** Results that move an account carry its id: the account is read anew, as any later request would. */
export function withPartnerAccount(Result: ClassType<object>) {
  @Resolver(() => Result)
  class AccountOfResult {
    @FieldResolver(() => PartnerAccountType, { description: 'The account, as it stands now.' })
    partnerAccount(@Root() { partnerAccountId }: { partnerAccountId: string }, @Ctx() context: Context) {
      return loadById(context, PartnerAccount, partnerAccountId, visibleAccounts(context.viewer));
    }
  }
  return AccountOfResult;
}
