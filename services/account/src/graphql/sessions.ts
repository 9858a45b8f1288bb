import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { notFound } from '@trousseau/service/refusal';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
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
import { validate } from 'uuid';
import { endOtherSessions, endSession, listSessions } from '../use-cases/end-sessions.ts';
import { Me } from './me.ts';

@ObjectType('OpenSession', { description: 'A browser in which the person is signed in.' })
class OpenSession {
  @Field(() => ID, { description: 'Id; it opens nothing.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the browser, when it said it.' })
  browser!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the system, when the browser said it.' })
  system!: string | null;

  @Field(() => Instant, { description: 'When one signed in there.' })
  openedAt!: Temporal.Instant;

  @Field(() => Instant, { description: 'When it was last used, to a quarter of a minute.' })
  lastSeenAt!: Temporal.Instant;

  @Field(() => Boolean, { description: 'The one that asks.' })
  isCurrent!: boolean;
}

@InputType('EndSessionInput', { description: 'A session of one’s own.' })
class EndSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;
}

@ObjectType('SessionsEnded', { description: 'Sessions are over; their next request is nobody’s.' })
class SessionsEnded {
  @Field(() => Int, { description: 'How many.' })
  endedCount!: number;
}

const EndSessionResult = createUnionType({
  name: 'EndSessionResult',
  description: 'The session is over.',
  types: () => [SessionsEnded] as const,
  resolveType: byKind,
});

const EndOtherSessionsResult = createUnionType({
  name: 'EndOtherSessionsResult',
  description: 'The other sessions are over.',
  types: () => [SessionsEnded] as const,
  resolveType: byKind,
});

/** S15. */
@Resolver(() => Me)
export class SessionsResolver {
  @FieldResolver(() => [OpenSession], { description: 'Where one is signed in, last used first.' })
  async sessions(@Ctx() context: Context): Promise<OpenSession[]> {
    const { viewer } = context;
    const isCurrent = (id: string) => viewer.kind === 'PERSON' && viewer.sessionId === id;
    return (await listSessions(context)).map(({ id, browser, system, createdAt, lastSeenAt }) => ({
      ...{ id, browser: browser ?? null, system: system ?? null, openedAt: createdAt, lastSeenAt },
      isCurrent: isCurrent(id),
    }));
  }

  @Mutation(() => EndSessionResult, { description: 'Ends one session of one’s own.' })
  endSession(@Ctx() context: Context, @Arg('input', () => EndSessionInput) input: EndSessionInput) {
    if (!validate(input.sessionId)) throw notFound();
    return endSession(context, input);
  }

  @Mutation(() => EndOtherSessionsResult, { description: 'Ends every session of one’s own but this one.' })
  endOtherSessions(@Ctx() context: Context) {
    return endOtherSessions(context);
  }
}
