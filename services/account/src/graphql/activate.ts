import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { activate } from '../use-cases/activate.ts';
import { withMe } from './me.ts';

@InputType('ActivateInput', { description: 'The code received, where, and the password of the registration.' })
class ActivateInput {
  @Field(() => String, { description: 'The address that was registered.' })
  email!: string;

  @Field(() => String, { description: 'The code as received: two letters, six digits.' })
  code!: string;

  @Field(() => String, { description: 'The password that was registered: a space never opens under a stranger’s.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the browser says of itself, to name the device in the list of sessions.',
  })
  userAgent?: string | null;
}

@ObjectType('SpaceActivated', { description: 'The space is open and the person signed in.' })
class SpaceActivated {}

@ObjectType('ActivationCodeRefused', { implements: Refusal, description: 'The code opens no space at this address.' })
class ActivationCodeRefused extends Refusal {}

@ObjectType('ActivationPasswordRefused', {
  implements: Refusal,
  description: 'The code is right, the password is not the one that was registered.',
})
class ActivationPasswordRefused extends Refusal {}

const ActivateResult = createUnionType({
  name: 'ActivateResult',
  description: 'The open space, or the refusal.',
  types: () => [SpaceActivated, ActivationCodeRefused, ActivationPasswordRefused] as const,
  resolveType: byKind,
});

export const MeOfSpaceActivated = withMe(SpaceActivated);

/** S-ACC-03. */
@Resolver()
export class ActivateMutation {
  @Mutation(() => ActivateResult, { description: 'Activates the space and signs in.' })
  activate(@Ctx() context: Context, @Arg('input', () => ActivateInput) input: ActivateInput) {
    return activate(context, input);
  }
}
