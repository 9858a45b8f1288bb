import type { Position } from '@trousseau/scheme/rights/positions';
import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { changeMemberRole, removeMember } from '../use-cases/change-members.ts';
import { leaveSpace } from '../use-cases/leave-space.ts';
import { MemberRoleEnum } from './enums.ts';
import { withMe } from './me.ts';
import { withOwnSpace } from './members.ts';

@InputType('ChangeMemberRoleInput', { description: 'A member of one’s own space and what they become.' })
class ChangeMemberRoleInput {
  @Field(() => ID, { description: 'Id of the person.' })
  memberId!: string;

  @Field(() => MemberRoleEnum, { description: 'What they may do from now on.' })
  memberRole!: Position;
}

@InputType('RemoveMemberInput', { description: 'A member of one’s own space.' })
class RemoveMemberInput {
  @Field(() => ID, { description: 'Id of the person.' })
  memberId!: string;
}

@InputType('LeaveSpaceInput', { description: 'A space to take off one’s ring.' })
class LeaveSpaceInput {
  @Field(() => ID, { description: 'A space of one’s own ring.' })
  spaceId!: string;
}

@ObjectType('MembersChanged', { description: 'Who acts in the space, or as what, has changed.' })
class MembersChanged {}

@ObjectType('SpaceLeft', { description: 'The space is no longer on the ring.' })
class SpaceLeft {}

@ObjectType('LastOwnerStays', {
  implements: Refusal,
  description: 'D-ACC-04: a space keeps an owner; another one must be named first.',
})
class LastOwnerStays extends Refusal {}

const ChangeMemberRoleResult = createUnionType({
  name: 'ChangeMemberRoleResult',
  description: 'The member has the role, or why not.',
  types: () => [MembersChanged, LastOwnerStays] as const,
  resolveType: byKind,
});

const RemoveMemberResult = createUnionType({
  name: 'RemoveMemberResult',
  description: 'The member is out of the space, or why not.',
  types: () => [MembersChanged, LastOwnerStays] as const,
  resolveType: byKind,
});

const LeaveSpaceResult = createUnionType({
  name: 'LeaveSpaceResult',
  description: 'The space is off the ring, or why not.',
  types: () => [SpaceLeft, LastOwnerStays] as const,
  resolveType: byKind,
});

export const SpaceOfMembersChanged = withOwnSpace(MembersChanged);
export const MeOfSpaceLeft = withMe(SpaceLeft, { nullable: true });

/** D-ACC-04, S21. */
@Resolver()
export class ChangeMembersMutations {
  @Mutation(() => ChangeMemberRoleResult, { description: 'Gives a member of one’s own space another role.' })
  changeMemberRole(@Ctx() context: Context, @Arg('input', () => ChangeMemberRoleInput) input: ChangeMemberRoleInput) {
    return changeMemberRole(context, input);
  }

  @Mutation(() => RemoveMemberResult, { description: 'Takes a member out of one’s own space, at once.' })
  removeMember(@Ctx() context: Context, @Arg('input', () => RemoveMemberInput) input: RemoveMemberInput) {
    return removeMember(context, input);
  }

  @Mutation(() => LeaveSpaceResult, { description: 'Takes a space off one’s own ring.' })
  leaveSpace(@Ctx() context: Context, @Arg('input', () => LeaveSpaceInput) input: LeaveSpaceInput) {
    return leaveSpace(context, input);
  }
}
