import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { switchSpace } from '../use-cases/switch-space.ts';
import { withMe } from './me.ts';

@InputType('SwitchSpaceInput', { description: 'Where to go on.' })
class SwitchSpaceInput {
  @Field(() => ID, { description: 'A space of one’s own ring.' })
  spaceId!: string;
}

@ObjectType('SpaceSwitched', { description: 'The session goes on in that space.' })
class SpaceSwitched {}

const SwitchSpaceResult = createUnionType({
  name: 'SwitchSpaceResult',
  description: 'The session goes on in that space.',
  types: () => [SpaceSwitched] as const,
  resolveType: byKind,
});

export const MeOfSpaceSwitched = withMe(SpaceSwitched);

/** D-ACC-04. */
@Resolver()
export class SwitchSpaceMutation {
  @Mutation(() => SwitchSpaceResult, {
    description: 'Goes on in another space of one’s own, without signing in again.',
  })
  switchSpace(@Ctx() context: Context, @Arg('input', () => SwitchSpaceInput) input: SwitchSpaceInput) {
    return switchSpace(context, input);
  }
}
