import type { FilterQuery } from '@mikro-orm/core';
import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { loadById, loadMany } from '@trousseau/service/load-by-id';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { readUserNumber } from '../domain/partner-credentials.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { visibleAccounts } from '../entities/visible-accounts.ts';
import { PartnerAccessStatusEnum } from './enums.ts';
import { PartnerAccountConnection, PartnerAccountType, PartnerUserType } from './partner-account.type.ts';
import { PostalAddress } from './space.type.ts';

/** Users shown of one account; a body that needs more has several accounts. */
const MOST_USERS = 100;
const BY_NAME = { displayName: 'asc', id: 'asc' } as const;

@InputType('PartnerAccountFilter', { description: 'Which accounts; what is absent does not restrict.' })
class PartnerAccountFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name, a whole e-mail address or a user number.' })
  search?: string | null;

  @Field(() => PartnerAccessStatusEnum, { nullable: true, description: 'Where the access stands.' })
  status?: PartnerAccount['status'] | null;

  @Field(() => String, { nullable: true, description: 'The département.' })
  departement?: string | null;
}

/** Reads of partner accounts. */
@Resolver(() => PartnerAccountType)
export class PartnerAccountResolver {
  @Query(() => PartnerAccountConnection, { description: 'Accounts the organisation issued, by name.' })
  async partnerAccounts(
    @Ctx() context: Context,
    @Arg('filter', () => PartnerAccountFilter, { nullable: true }) filter: PartnerAccountFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<PartnerAccount>> {
    const visible = visibleAccounts(context.viewer);
    const asked = visible && { $and: [visible, await restriction(context, filter ?? {})] };
    return connection(context, PartnerAccount, asked, { first, after }, BY_NAME);
  }

  @Query(() => PartnerAccountType, { nullable: true, description: 'One account, null when it is not yours.' })
  partnerAccount(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    return loadById(context, PartnerAccount, id, visibleAccounts(context.viewer));
  }

  @FieldResolver(() => PostalAddress, { nullable: true, description: 'Postal address, if given.' })
  address(@Root() { street, postcode, city, inseeCode = null }: PartnerAccount): PostalAddress | null {
    return street && postcode && city ? { street, postcode, city, inseeCode } : null;
  }

  @FieldResolver(() => [PartnerUserType], { description: 'Everybody who has or had access, oldest first.' })
  users(@Root() { id }: PartnerAccount, @Ctx() context: Context) {
    return loadMany(context, PartnerUser, id, async (accountIds) => {
      const users = await context.em.find(
        PartnerUser,
        { accountId: { $in: [...accountIds] } },
        { orderBy: { createdAt: 'asc', id: 'asc' }, limit: MOST_USERS * accountIds.length },
      );
      return Map.groupBy(users, ({ accountId }) => accountId);
    });
  }
}

/** What the search box and the filters ask for. */
async function restriction(
  { em }: Context,
  { search, status, departement }: PartnerAccountFilter,
): Promise<FilterQuery<PartnerAccount>> {
  const words = search?.trim() ?? '';
  const { normalised: userNumber } = readUserNumber(words);
  const user = userNumber && (await em.findOne(PartnerUser, { userNumber }));
  const contains = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return {
    ...(status ? { status } : {}),
    ...(departement ? { departement } : {}),
    ...(words === ''
      ? {}
      : {
          $or: [
            { displayName: { $ilike: contains } },
            { email: words.toLowerCase() },
            ...(user ? [{ id: user.accountId }] : []),
          ],
        }),
  };
}
