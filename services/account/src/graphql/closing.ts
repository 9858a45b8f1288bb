import { accountsKeptYears } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Told } from '@trousseau/service/told';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { closeAccount, closeSpace } from '../use-cases/close-space.ts';
import { closingsOf } from '../use-cases/closings.ts';
import { Me, withMe } from './me.ts';

@ObjectType('SpaceClosing', { description: 'What closing one of one’s own spaces comes to (S63).' })
class SpaceClosing {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the space; null before its profile is complete.' })
  displayName!: string | null;

  @Field(() => Boolean, {
    description: 'Whether one may close it; else somebody else owns it, and one only leaves it.',
  })
  isSoleOwner!: boolean;

  @Field(() => Int, { description: 'Other people who would lose it.' })
  otherMemberCount!: number;

  @Told()
  @Field(() => [String], { description: 'What has to be done first; empty when it may be closed now.' })
  obstacles!: string[];

  @Field(() => Boolean, { description: 'Whether figures stay in the accounts, without a name.' })
  keepsAccounts!: boolean;
}

@ObjectType('Closing', { description: 'What closing one’s spaces, or all of them with the login, comes to (S63).' })
class Closing {
  @Field(() => Int, { description: 'Years for which accounts are kept, whoever asks to be forgotten.' })
  accountsKeptYears!: number;

  @Field(() => [SpaceClosing], { description: 'The spaces one is one of the people of, oldest first.' })
  spaces!: SpaceClosing[];
}

@InputType('CloseSpaceInput', { description: 'The space to close.' })
class CloseSpaceInput {
  @Field(() => ID, { description: 'Made by the sender: sent again, it closes nothing twice.' })
  operationId!: string;

  @Field(() => ID, { description: 'A space of one’s own.' })
  spaceId!: string;
}

@InputType('CloseAccountInput', {
  description: 'Everything one was shown: when it is no longer so, nothing is closed.',
})
class CloseAccountInput {
  @Field(() => [ID], { description: 'Every space one is one of the people of.' })
  spaceIds!: string[];

  @Field(() => ID, { description: 'Made by the sender: sent again, it closes nothing twice.' })
  operationId!: string;
}

@ObjectType('SpaceClosed', { description: 'Nobody enters the space any more; what it held is being erased.' })
class SpaceClosed {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;
}

@ObjectType('AccountClosed', { description: 'The login opens nothing any more and is being erased with its spaces.' })
class AccountClosed {
  @Field(() => ID, { description: 'Whose it was.' })
  identityId!: string;
}

@ObjectType('ClosingRefused', {
  implements: Refusal,
  description: 'Something has to be done first; nothing is closed.',
})
class ClosingRefused extends Refusal {}

const CloseSpaceResult = createUnionType({
  name: 'CloseSpaceResult',
  description: 'Closed, or why not.',
  types: () => [SpaceClosed, ClosingRefused] as const,
  resolveType: byKind,
});

const CloseAccountResult = createUnionType({
  name: 'CloseAccountResult',
  description: 'Closed, or why not.',
  types: () => [AccountClosed, ClosingRefused] as const,
  resolveType: byKind,
});

export const MeOfSpaceClosed = withMe(SpaceClosed, { nullable: true });

/** S63, R-STATE-ACCOUNT. */
@Resolver(() => Me)
export class ClosingResolver {
  @FieldResolver(() => Closing, { description: 'What closing one’s spaces comes to.' })
  async closing(@Ctx() context: Context): Promise<Closing> {
    const closings = await closingsOf(context);
    return {
      accountsKeptYears: valueOn(accountsKeptYears, context.today).value,
      spaces: closings.map(({ space, ...closing }) => ({
        ...closing,
        spaceId: space.id,
        displayName: space.displayName ?? null,
      })),
    };
  }

  @Mutation(() => CloseSpaceResult, { description: 'Closes one of one’s spaces and has its party forgotten.' })
  closeSpace(@Ctx() context: Context, @Arg('input', () => CloseSpaceInput) input: CloseSpaceInput) {
    return closeSpace(context, input);
  }

  @Mutation(() => CloseAccountResult, { description: 'Closes every space of one’s own, and the login with them.' })
  closeAccount(@Ctx() context: Context, @Arg('input', () => CloseAccountInput) input: CloseAccountInput) {
    return closeAccount(context, input);
  }
}
