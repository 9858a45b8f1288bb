import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { loadById } from '@trousseau/service/load-by-id';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { Space } from '../entities/space.ts';
import { visibleSpaces } from '../entities/visible-to.ts';
import { type ChangePayoutAccount, changePayoutAccount } from '../use-cases/change-payout-account.ts';
import { ReauthRequired } from './reauth-required.type.ts';
import { SpaceType } from './space.type.ts';

@InputType('ChangePayoutAccountInput', { description: 'Another account to be paid on.' })
class ChangePayoutAccountInput implements ChangePayoutAccount {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'IBAN as typed, in a country of the SEPA.' })
  iban!: string;

  @Field(() => String, { description: 'Who holds the account, as the RIB says.' })
  holderName!: string;

  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;
}

@ObjectType('PayoutAccountChanged', { description: 'The account is another one; payments are held for some days.' })
class PayoutAccountChanged {}

@ObjectType('PayoutAccountRefused', { implements: Refusal, description: 'Some answers are to be corrected.' })
class PayoutAccountRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every answer to correct.' })
  fields!: FieldRefusal[];
}

const ChangePayoutAccountResult = createUnionType({
  name: 'ChangePayoutAccountResult',
  description: 'The account is changed, or what to correct.',
  types: () => [PayoutAccountChanged, ReauthRequired, PayoutAccountRefused] as const,
  resolveType: byKind,
});

/** The space, as it now stands. */
@Resolver(() => PayoutAccountChanged)
export class SpaceOfPayoutAccountChanged {
  @FieldResolver(() => SpaceType, { description: 'The space, as it now stands.' })
  space(@Ctx() context: Context) {
    const { viewer } = context;
    return loadById(context, Space, viewer.kind === 'PERSON' ? viewer.spaceId : null, visibleSpaces(viewer));
  }
}

/** R-ACC-12, S59. */
@Resolver()
export class ChangePayoutAccountMutation {
  @Mutation(() => ChangePayoutAccountResult, { description: 'Changes the account one’s own space is paid on.' })
  changePayoutAccount(
    @Ctx() context: Context,
    @Arg('input', () => ChangePayoutAccountInput) input: ChangePayoutAccountInput,
  ) {
    return changePayoutAccount(context, input);
  }
}
