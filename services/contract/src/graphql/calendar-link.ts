import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Instant, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CalendarLink } from '../entities/calendar-link.ts';
import { type MakeCalendarLinkInput as Facts, makeCalendarLink } from '../use-cases/make-calendar-link.ts';
import { ownCalendars } from '../use-cases/own-calendars.ts';
import { revokeCalendarLink } from '../use-cases/revoke-calendar-link.ts';
import { CalendarScopeEnum } from './enums.ts';

/** An address for calendars, without its secret. */
@ObjectType('CalendarLink', {
  description: 'An address at which one’s calendar reads deadlines; its secret is told once.',
})
class CalendarLinkType implements Pick<CalendarLink, 'scope' | 'createdAt'> {
  @Field(() => CalendarScopeEnum, { description: 'Of which spaces.' })
  scope!: CalendarLink['scope'];

  @Field(() => Instant, { description: 'When it was made.' })
  createdAt!: Temporal.Instant;

  @Field(() => PlainDate, { nullable: true, description: 'Last day a calendar asked for it; null: never yet.' })
  readOn!: Temporal.PlainDate | null;
}

@InputType('MakeCalendarLinkInput', {
  description: 'Opens an address for calendars in the place of the one there was.',
})
class MakeCalendarLinkInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => CalendarScopeEnum, { description: 'Of which spaces.' })
  scope!: CalendarLink['scope'];
}

@ObjectType('CalendarLinkMade', { description: 'The address is open.' })
class CalendarLinkMade {
  scope!: CalendarLink['scope'];

  @Field(() => String, { nullable: true, description: 'The address, told once; null when it was sent again.' })
  address!: string | null;
}

const MakeCalendarLinkResult = createUnionType({
  name: 'MakeCalendarLinkResult',
  description: 'The address.',
  types: () => [CalendarLinkMade] as const,
  resolveType: byKind,
});

@InputType('RevokeCalendarLinkInput', { description: 'Takes an address for calendars back.' })
class RevokeCalendarLinkInput {
  @Field(() => CalendarScopeEnum, { description: 'Of which spaces.' })
  scope!: CalendarLink['scope'];
}

@ObjectType('CalendarLinkRevoked', { description: 'Nothing is read at the address any longer.' })
class CalendarLinkRevoked {
  @Field(() => CalendarScopeEnum, { description: 'Which address it was.' })
  scope!: CalendarLink['scope'];
}

const RevokeCalendarLinkResult = createUnionType({
  name: 'RevokeCalendarLinkResult',
  description: 'The address, taken back.',
  types: () => [CalendarLinkRevoked] as const,
  resolveType: byKind,
});

/** The link that was made. */
@Resolver(() => CalendarLinkMade)
export class LinkOfCalendarMade {
  @FieldResolver(() => CalendarLinkType, { description: 'What is kept of it.' })
  calendarLink(@Root() { scope }: CalendarLinkMade, @Ctx() { em, viewer }: Context) {
    return em.findOneOrFail(CalendarLink, ownCalendars(viewer, [scope]));
  }
}

/** « S’abonner dans son agenda ». */
@Resolver()
export class CalendarLinkResolver {
  @Query(() => [CalendarLinkType], {
    description: 'One’s addresses for calendars: of the space one acts in and of all one’s spaces.',
  })
  calendarLinks(@Ctx() { em, viewer }: Context) {
    return em.find(CalendarLink, ownCalendars(viewer), { orderBy: { scope: 'desc' }, limit: 2 });
  }

  @Mutation(() => MakeCalendarLinkResult, { description: 'Opens an address at which a calendar reads deadlines.' })
  makeCalendarLink(@Ctx() context: Context, @Arg('input', () => MakeCalendarLinkInput) input: MakeCalendarLinkInput) {
    return makeCalendarLink(context, input);
  }

  @Mutation(() => RevokeCalendarLinkResult, { description: 'Takes an address for calendars back.' })
  revokeCalendarLink(
    @Ctx() context: Context,
    @Arg('input', () => RevokeCalendarLinkInput) input: RevokeCalendarLinkInput,
  ) {
    return revokeCalendarLink(context, input);
  }
}
