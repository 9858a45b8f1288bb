import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { changePassword } from '../use-cases/change-password.ts';
import { PasswordRefused } from './password-refused.type.ts';
import { ReauthRequired } from './reauth-required.type.ts';

@InputType('ChangePasswordInput', { description: 'The present password and the next.' })
class ChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The next one, see passwordRule.' })
  newPassword!: string;
}

@ObjectType('PasswordChanged', { description: 'The password is another one; the other sessions are over.' })
class PasswordChanged {
  @Field(() => Instant, { description: 'When.' })
  at!: Temporal.Instant;
}

const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'The password is changed, or what to correct.',
  types: () => [PasswordChanged, ReauthRequired, PasswordRefused] as const,
  resolveType: byKind,
});

/** S-ACC-08. */
@Resolver()
export class ChangePasswordMutation {
  @Mutation(() => ChangePasswordResult, { description: 'Changes one’s own password.' })
  changePassword(@Ctx() context: Context, @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput) {
    return changePassword(context, input);
  }
}
