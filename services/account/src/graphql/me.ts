import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { PlainDate } from '@trousseau/service/scalars';
import type { PersonViewer } from '@trousseau/service/viewer';
import { type ClassType, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { EmailChange } from '../entities/email-change.ts';
import { Identity } from '../entities/identity.ts';
import { RecoveryCode } from '../entities/second-factor.ts';
import { Space } from '../entities/space.ts';
import { spacesOf } from '../use-cases/ring.ts';
import { findSecondFactor } from '../use-cases/take-second-factor.ts';
import { RoleEnum } from './enums.ts';
import { accessesOnRing } from './on-ring.ts';
import { SecondFactorType } from './second-factor.type.ts';
import { SpaceType } from './space.type.ts';

/** The signed-in person, with the viewer it was read for: one never reads somebody else's. */
interface Myself extends Pick<PersonViewer, 'role' | 'spaceId'> {
  id: string;
  email: string;
}

/** The signed-in person. */
@ObjectType('Me', { description: 'The signed-in person.' })
export class Me implements Pick<Myself, 'id' | 'email' | 'role'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'The login.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'Role of the space one acts in.' })
  role!: PersonViewer['role'];
}

async function myself({ em, viewer }: Context): Promise<Myself | null> {
  if (viewer.kind !== 'PERSON') return null;
  const identity = await em.findOne(Identity, { id: viewer.identityId });
  return identity && { id: identity.id, email: identity.email, role: viewer.role, spaceId: viewer.spaceId };
}

/** Who one is, and what day it is here. */
@Resolver(() => Me)
export class MeResolver {
  @Query(() => Me, { nullable: true, description: 'The signed-in person; null when nobody is.' })
  me(@Ctx() context: Context) {
    return myself(context);
  }

  @Query(() => PlainDate, { description: 'The day it is in Paris for this request.' })
  today(@Ctx() { today }: Context) {
    return today;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The address one asked to have as login, until its code comes back or is too old.',
  })
  async requestedEmail(@Root() { id }: Myself, @Ctx() { em, now, today }: Context) {
    const { validMinutes } = valueOn(activationCodeRule, today).value;
    const since = now.subtract({ minutes: validMinutes });
    return (await em.findOne(EmailChange, { identityId: id, sentAt: { $gt: since } }))?.newEmail ?? null;
  }

  @FieldResolver(() => SecondFactorType, { nullable: true, description: 'The second factor in force; null for none.' })
  async secondFactor(@Root() { id }: Myself, @Ctx() { em }: Context): Promise<SecondFactorType | null> {
    const factor = await findSecondFactor(em, id);
    if (!factor?.confirmedAt) return null;
    return { confirmedAt: factor.confirmedAt, recoveryCodesLeft: await em.count(RecoveryCode, { identityId: id }) };
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether a second factor has to be enrolled before anything else (S16).',
  })
  mustEnrol(@Ctx() { viewer }: Context) {
    return viewer.kind === 'PERSON' && viewer.mustEnrol === true;
  }

  @FieldResolver(() => SpaceType, { description: 'The space one acts in.' })
  space(@Root() { spaceId }: Myself, @Ctx() { em }: Context) {
    return em.findOne(Space, { id: spaceId });
  }

  @FieldResolver(() => [SpaceType], {
    description: 'Every space on the ring, those managed under a mandate among them, oldest first.',
  })
  async spaces(@Ctx() context: Context) {
    return spacesOf(context.em, await accessesOnRing(context));
  }
}

/**
 * Results that sign somebody in carry nothing: the person is read anew, as any later request would.
 * @param nullable the result may leave nobody signed in
 */
export function withMe(Result: ClassType<object>, { nullable = false } = {}) {
  @Resolver(() => Result)
  class MeOfResult {
    @FieldResolver(() => Me, { nullable, description: 'Who is signed in now.' })
    me(@Ctx() context: Context) {
      return myself(context);
    }
  }
  return MeOfResult;
}
