import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { type ClassType, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { MOST_INVITATIONS } from '../domain/members.ts';
import { Identity } from '../entities/identity.ts';
import { Invitation } from '../entities/invitation.ts';
import { Membership } from '../entities/membership.ts';
import type { Space } from '../entities/space.ts';
import { expiryOf } from '../use-cases/invitations.ts';
import { MemberRoleEnum } from './enums.ts';
import { spaceOnRing } from './on-ring.ts';
import { SpaceType } from './space.type.ts';

@ObjectType('Member', { description: 'A person who acts in a space.' })
class Member {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => String, { description: 'The login.' })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What they may do in the space.' })
  memberRole!: Membership['position'];

  @Field(() => Instant, { description: 'Since when.' })
  joinedAt!: Temporal.Instant;

  @Field(() => Boolean, { description: 'Who asks.' })
  isMe!: boolean;
}

@ObjectType('Invitation', { description: 'Somebody asked into a space, who has not answered yet.' })
class InvitationType {
  @Field(() => ID, { description: 'Id; it opens nothing.' })
  id!: string;

  @Field(() => String, { description: 'Where the link was sent.' })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What they will be in the space.' })
  memberRole!: Invitation['position'];

  @Field(() => Instant, { description: 'When the last link was sent.' })
  sentAt!: Temporal.Instant;

  @Field(() => Instant, { description: 'Until when it may be accepted.' })
  expiresAt!: Temporal.Instant;

  @Field(() => Boolean, { description: 'It is too late: send it again, or cancel it.' })
  expired!: boolean;
}

/** D-ACC-04. Who acts in a space, and who is asked into it; at most fifty and twenty of them. */
@Resolver(() => SpaceType)
export class MembersOfSpace {
  @FieldResolver(() => [Member], { description: 'Everybody who acts in it, the first to come first.' })
  async members(@Root() { id: spaceId }: Space, @Ctx() context: Context): Promise<Member[]> {
    const { em, viewer } = context;
    const people = await loadMany(context, MembersOfSpace, spaceId, async (spaceIds) => {
      const members = await em.find(Membership, { spaceId: { $in: [...spaceIds] } }, { orderBy: { joinedAt: 'asc' } });
      const logins = await em.find(Identity, { id: { $in: members.map(({ identityId }) => identityId) } });
      const emails = new Map(logins.map(({ id, email }) => [id, email]));
      return groupBySpace(members.map((member) => ({ member, email: emails.get(member.identityId) ?? '' })));
    });
    return people.map(({ member: { identityId, position, joinedAt }, email }) => ({
      ...{ id: identityId, email, memberRole: position, joinedAt },
      isMe: viewer.kind === 'PERSON' && viewer.identityId === identityId,
    }));
  }

  @FieldResolver(() => [InvitationType], {
    description: 'Invitations without an answer, the newest first; none for who is no owner of the space acted in.',
  })
  async invitations(@Root() { id: spaceId }: Space, @Ctx() context: Context): Promise<InvitationType[]> {
    const { em, viewer, now, today } = context;
    if (viewer.kind !== 'PERSON' || viewer.spaceId !== spaceId || viewer.memberRole !== 'OWNER') return [];
    const waiting = await em.find(Invitation, { spaceId }, { orderBy: { sentAt: 'desc' }, limit: MOST_INVITATIONS });
    return waiting.map((invitation) => {
      const { id, email, position, sentAt } = invitation;
      const expiresAt = expiryOf(invitation, today);
      return { id, email, memberRole: position, sentAt, expiresAt, expired: expiresAt.since(now).sign <= 0 };
    });
  }
}

function groupBySpace<Person extends { member: Membership }>(people: readonly Person[]): Map<string, Person[]> {
  return Map.groupBy(people, ({ member }) => member.spaceId);
}

/** Results that change who acts in the space carry nothing: the space acted in is read anew. */
export function withOwnSpace(Result: ClassType<object>) {
  @Resolver(() => Result)
  class SpaceOfResult {
    @FieldResolver(() => SpaceType, { description: 'The space, as it now stands.' })
    space(@Ctx() context: Context) {
      return spaceOnRing(context, context.viewer.kind === 'PERSON' ? context.viewer.spaceId : null);
    }
  }
  return SpaceOfResult;
}
