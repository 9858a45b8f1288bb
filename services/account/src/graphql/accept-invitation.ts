import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Invitation } from '../entities/invitation.ts';
import { acceptInvitation } from '../use-cases/accept-invitation.ts';
import { findOwner } from '../use-cases/find-owner.ts';
import { expiryOf, invitationOf } from '../use-cases/invitations.ts';
import { MemberRoleEnum } from './enums.ts';
import { withMe } from './me.ts';
import { PasswordRefused } from './password-refused.type.ts';

@ObjectType('ReceivedInvitation', { description: 'What the holder of a link is asked into.' })
class ReceivedInvitation {
  @Field(() => String, { description: 'Name of the space.' })
  spaceName!: string;

  @Field(() => MemberRoleEnum, { description: 'What one will be in it.' })
  memberRole!: Invitation['position'];

  @Field(() => String, { description: 'Where the link was sent.' })
  email!: string;

  @Field(() => Instant, { description: 'Until when it may be accepted.' })
  expiresAt!: Temporal.Instant;

  @Field(() => Boolean, {
    description: 'Somebody signs in with that address: they sign in, nobody chooses a password.',
  })
  hasLogin!: boolean;
}

@InputType('AcceptInvitationInput', { description: 'The link received; a password from who has no login yet.' })
class AcceptInvitationInput {
  @Field(() => String, { description: 'What stands after # in the link.' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The password chosen, see passwordRule; not for who is signed in.',
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the browser says of itself, to name the device in the list of sessions.',
  })
  userAgent?: string | null;
}

@ObjectType('InvitationAccepted', { description: 'The space is on the ring, and the session goes on in it.' })
class InvitationAccepted {}

@ObjectType('InvitationRefused', {
  implements: Refusal,
  description: 'The link is over, or who asks cannot accept it so.',
})
class InvitationRefused extends Refusal {}

const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'Who acts in the space now, or why nobody does.',
  types: () => [InvitationAccepted, InvitationRefused, PasswordRefused] as const,
  resolveType: byKind,
});

export const MeOfInvitationAccepted = withMe(InvitationAccepted);

/** D-ACC-04. */
@Resolver()
export class AcceptInvitation {
  @Query(() => ReceivedInvitation, {
    nullable: true,
    description: 'What a link is for; null when it was used, cancelled, replaced, or is too old.',
  })
  async invitation(
    @Ctx() context: Context,
    @Arg('token', () => String) token: string,
  ): Promise<ReceivedInvitation | null> {
    const asked = await invitationOf(context, token);
    if (!asked) return null;
    const { email, position } = asked.invitation;
    return {
      ...{ email, memberRole: position, spaceName: asked.space.displayName ?? '' },
      expiresAt: expiryOf(asked.invitation, context.today),
      hasLogin: (await findOwner(context.em, email)) !== null,
    };
  }

  @Mutation(() => AcceptInvitationResult, { description: 'Enters the space one was asked into.' })
  acceptInvitation(@Ctx() context: Context, @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput) {
    return acceptInvitation(context, input);
  }
}
