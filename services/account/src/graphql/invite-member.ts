import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { cancelInvitation, inviteMember, type MemberToInvite, resendInvitation } from '../use-cases/invite-member.ts';
import { MemberRoleEnum } from './enums.ts';
import { withOwnSpace } from './members.ts';
import { EmailRefused } from './password-refused.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';

@InputType('InviteMemberInput', { description: 'Somebody to ask into the space one acts in.' })
class InviteMemberInput implements MemberToInvite {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'Where to send the link.' })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What they will be in the space.' })
  memberRole!: MemberToInvite['memberRole'];
}

@InputType('ResendInvitationInput', { description: 'An invitation of one’s own space.' })
class ResendInvitationInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId!: string;
}

@InputType('CancelInvitationInput', { description: 'An invitation of one’s own space.' })
class CancelInvitationInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId!: string;
}

@ObjectType('InvitationSent', { description: 'A link is on its way to the address.' })
class InvitationSent {}

@ObjectType('InvitationCancelled', { description: 'The link opens nothing any more.' })
class InvitationCancelled {}

@ObjectType('MemberNotInvited', {
  implements: Refusal,
  description: 'This person is in the space or asked into it already, or there are too many.',
})
class MemberNotInvited extends Refusal {}

const InviteMemberResult = createUnionType({
  name: 'InviteMemberResult',
  description: 'The link is on its way, or why not.',
  types: () => [InvitationSent, EmailRefused, MemberNotInvited, ResendTooSoon] as const,
  resolveType: byKind,
});

const ResendInvitationResult = createUnionType({
  name: 'ResendInvitationResult',
  description: 'A new link is on its way, or one has to wait.',
  types: () => [InvitationSent, ResendTooSoon] as const,
  resolveType: byKind,
});

const CancelInvitationResult = createUnionType({
  name: 'CancelInvitationResult',
  description: 'The invitation is taken back.',
  types: () => [InvitationCancelled] as const,
  resolveType: byKind,
});

export const SpaceOfInvitationSent = withOwnSpace(InvitationSent);
export const SpaceOfInvitationCancelled = withOwnSpace(InvitationCancelled);

/** D-ACC-04. */
@Resolver()
export class InviteMemberMutations {
  @Mutation(() => InviteMemberResult, { description: 'Asks somebody into one’s own space.' })
  inviteMember(@Ctx() context: Context, @Arg('input', () => InviteMemberInput) input: InviteMemberInput) {
    return inviteMember(context, input);
  }

  @Mutation(() => ResendInvitationResult, { description: 'Sends a new link, which voids the one before.' })
  resendInvitation(@Ctx() context: Context, @Arg('input', () => ResendInvitationInput) input: ResendInvitationInput) {
    return resendInvitation(context, input);
  }

  @Mutation(() => CancelInvitationResult, { description: 'Takes an invitation back.' })
  cancelInvitation(@Ctx() context: Context, @Arg('input', () => CancelInvitationInput) input: CancelInvitationInput) {
    return cancelInvitation(context, input);
  }
}
