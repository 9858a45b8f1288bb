import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { ringAccountsToUpdate } from '../use-cases/ring-accounts-to-update.ts';
import { RingAccountToUpdateConnection } from './ring-months.type.ts';

/** R-CLM-13: one table for the accounts of all spaces. */
@Resolver()
export class RingMonthsResolver {
  @Query(() => RingAccountToUpdateConnection, {
    description:
      'Accounts that wait for their monthly update, in every space of the ring one may change; late ones first.',
  })
  ringAccountsToUpdate(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return ringAccountsToUpdate(context, { first, after });
  }
}
