import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  type ClassType,
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
  Root,
} from 'type-graphql';
import { Session } from '../entities/session.ts';
import { endAccountSessions } from '../use-cases/end-account-sessions.ts';
import { findOwnerOfIdentity } from '../use-cases/find-owner.ts';
import { type ActOnAccount, lockAccount, stateOfLogin, unlockAccount } from '../use-cases/lock-account.ts';
import { lookUpAccount } from '../use-cases/look-up-account.ts';
import { releaseEmail } from '../use-cases/release-email.ts';
import { resetSecondFactor } from '../use-cases/reset-second-factor.ts';
import { findSecondFactor } from '../use-cases/take-second-factor.ts';
import { RoleEnum, SpaceStatusEnum } from './enums.ts';

@ObjectType('OfficerAccount', { description: 'Officers only: an account, as far as access to it goes.' })
class OfficerAccount {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => ID, { description: 'Id of their first space.' })
  spaceId!: string;

  @Field(() => String, { description: 'The login.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name of their first space, once its profile is complete.' })
  displayName!: string | null;

  @Field(() => RoleEnum, { description: 'The role the address is bound to (R-ACC-09).' })
  role!: string;

  @Field(() => SpaceStatusEnum, { description: 'Where the login stands: locked, else as its most open space.' })
  status!: string;

  @Field(() => Instant, { description: 'When it was registered.' })
  registeredAt!: Temporal.Instant;

  @Field(() => Int, { description: 'Browsers in which the person is signed in.' })
  sessionCount!: number;

  @Field(() => Boolean, { description: 'Whether a code is asked at sign-in.' })
  hasSecondFactor!: boolean;
}

@InputType('LookUpAccountInput', { description: 'Whose account, and why.' })
class LookUpAccountInput {
  @Field(() => String, { description: 'The exact address.' })
  email!: string;

  @Field(() => String, { description: 'Kept in the audit.' })
  reason!: string;
}

@InputType()
abstract class ActOnAccountInput implements ActOnAccount {
  @Field(() => ID, { description: 'Id of the person.' })
  identityId!: string;

  @Field(() => String, { description: 'Kept in the audit.' })
  reason!: string;
}

@InputType('LockAccountInput', { description: 'Whose account, and why.' })
class LockAccountInput extends ActOnAccountInput {}

@InputType('UnlockAccountInput', { description: 'Whose account, and why.' })
class UnlockAccountInput extends ActOnAccountInput {}

@InputType('EndAccountSessionsInput', { description: 'Whose sessions, and why.' })
class EndAccountSessionsInput extends ActOnAccountInput {}

@InputType('ResetSecondFactorInput', { description: 'Whose second factor, and why.' })
class ResetSecondFactorInput extends ActOnAccountInput {}

@InputType('ReleaseEmailInput', { description: 'Whose address, and why.' })
class ReleaseEmailInput extends ActOnAccountInput {}

@ObjectType('AccountLookedUp', { description: 'The search is in the audit, whatever it found.' })
class AccountLookedUp {}

@ObjectType('AccountLocked', { description: 'The login opens nothing any more; its person is told.' })
class AccountLocked {}

@ObjectType('AccountUnlocked', { description: 'The login opens its spaces again; its person is told.' })
class AccountUnlocked {}

@ObjectType('AccountSessionsEnded', { description: 'The person is signed out everywhere.' })
class AccountSessionsEnded {}

@ObjectType('SecondFactorReset', { description: 'The person signs in with the password alone, and enrols another.' })
class SecondFactorReset {}

@ObjectType('EmailReleased', { description: 'The address may be registered again, with either role.' })
class EmailReleased {
  @Field(() => ID, { description: 'Whose it was.' })
  identityId!: string;
}

@ObjectType('AccountReasonRequired', {
  implements: Refusal,
  description: 'The reason is missing, too short or too long.',
})
class AccountReasonRequired extends Refusal {}

@ObjectType('AddressInUse', { implements: Refusal, description: 'A space of the person works.' })
class AddressInUse extends Refusal {}

/** The account an officer acted on, read anew. */
function withAccount(Result: ClassType<object>) {
  @Resolver(() => Result)
  class AccountOfResult {
    @FieldResolver(() => OfficerAccount, { nullable: true, description: 'The account as it is now.' })
    account(@Root() { identityId }: { identityId: string | null }, @Ctx() context: Context) {
      return identityId === null ? null : accountOf(context, identityId);
    }
  }
  return AccountOfResult;
}

async function accountOf(context: Context, id: string): Promise<OfficerAccount | null> {
  const { em } = context;
  const owner = await findOwnerOfIdentity(em, id);
  if (!owner) return null;
  const { identity, space } = owner;
  return {
    ...{ id, spaceId: space.id, email: identity.email, displayName: space.displayName ?? null },
    ...{ role: space.role, status: await stateOfLogin(context, em, identity), registeredAt: identity.createdAt },
    sessionCount: await em.count(Session, { identityId: id }),
    hasSecondFactor: (await findSecondFactor(em, id)) !== null,
  };
}

export const accountsOfResults = [
  AccountLookedUp,
  AccountLocked,
  AccountUnlocked,
  AccountSessionsEnded,
  SecondFactorReset,
].map(withAccount);

const resultOf = (name: string, success: ClassType<object>, ...refusals: ClassType<object>[]) =>
  createUnionType({
    name,
    description: 'What it came to.',
    types: () => [success, AccountReasonRequired, ...refusals] as const,
    resolveType: byKind,
  });

const LookUpAccountResult = resultOf('LookUpAccountResult', AccountLookedUp);
const LockAccountResult = resultOf('LockAccountResult', AccountLocked);
const UnlockAccountResult = resultOf('UnlockAccountResult', AccountUnlocked);
const EndAccountSessionsResult = resultOf('EndAccountSessionsResult', AccountSessionsEnded);
const ResetSecondFactorResult = resultOf('ResetSecondFactorResult', SecondFactorReset);
const ReleaseEmailResult = resultOf('ReleaseEmailResult', EmailReleased, AddressInUse);

/** What officers do to accounts, each with its reason in the audit. */
@Resolver()
export class OfficerAccountMutations {
  @Mutation(() => LookUpAccountResult, { description: 'Finds an account by its exact address.' })
  lookUpAccount(@Ctx() context: Context, @Arg('input', () => LookUpAccountInput) input: LookUpAccountInput) {
    return lookUpAccount(context, input);
  }

  @Mutation(() => LockAccountResult, { description: 'Lets a person into none of their spaces any more.' })
  lockAccount(@Ctx() context: Context, @Arg('input', () => LockAccountInput) input: LockAccountInput) {
    return lockAccount(context, input);
  }

  @Mutation(() => UnlockAccountResult, { description: 'Opens a locked login again.' })
  unlockAccount(@Ctx() context: Context, @Arg('input', () => UnlockAccountInput) input: UnlockAccountInput) {
    return unlockAccount(context, input);
  }

  @Mutation(() => EndAccountSessionsResult, { description: 'Signs a person out everywhere.' })
  endAccountSessions(
    @Ctx() context: Context,
    @Arg('input', () => EndAccountSessionsInput) input: EndAccountSessionsInput,
  ) {
    return endAccountSessions(context, input);
  }

  @Mutation(() => ResetSecondFactorResult, { description: 'For who lost authenticator and recovery codes (S16).' })
  resetSecondFactor(
    @Ctx() context: Context,
    @Arg('input', () => ResetSecondFactorInput) input: ResetSecondFactorInput,
  ) {
    return resetSecondFactor(context, input);
  }

  @Mutation(() => ReleaseEmailResult, { description: 'Frees an address registered with the wrong role (R-ACC-09).' })
  releaseEmail(@Ctx() context: Context, @Arg('input', () => ReleaseEmailInput) input: ReleaseEmailInput) {
    return releaseEmail(context, input);
  }
}
