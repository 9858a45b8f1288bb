import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { revokePartnerAccount } from '../use-cases/revoke-partner-account.ts';
import { withPartnerAccount } from './with-partner-account.ts';

@InputType('RevokePartnerAccountInput', { description: 'The account that ends, and why.' })
class RevokePartnerAccountInput {
  @Field(() => ID, { description: 'The account.' })
  partnerAccountId!: string;

  @Field(() => String, { description: 'Why, in a sentence; it is kept.' })
  reason!: string;
}

@ObjectType('PartnerAccountRevoked', { description: 'No credentials of the account open anything any more.' })
class PartnerAccountRevoked {}

const RevokePartnerAccountResult = createUnionType({
  name: 'RevokePartnerAccountResult',
  description: 'The account that ended.',
  types: () => [PartnerAccountRevoked] as const,
  resolveType: byKind,
});

export const AccountOfRevoked = withPartnerAccount(PartnerAccountRevoked);

/** Domain §6, Partner access. */
@Resolver()
export class RevokePartnerAccountMutation {
  @Mutation(() => RevokePartnerAccountResult, { description: 'Ends the access of a landlord.' })
  revokePartnerAccount(
    @Ctx() context: Context,
    @Arg('input', () => RevokePartnerAccountInput) input: RevokePartnerAccountInput,
  ) {
    return revokePartnerAccount(context, input);
  }
}
