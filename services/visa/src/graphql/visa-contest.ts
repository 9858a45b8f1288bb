import type { Context } from '@trousseau/service/definition';
import { Instant, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { VisaContest } from '../entities/visa-contest.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { personOf } from '../use-cases/acting.ts';
import { assertFileOpen } from '../use-cases/file-opening.ts';
import { contestOf, contestStandingOf } from '../use-cases/refusal-contests.ts';
import { VisaRequestType } from './visa-request.type.ts';

@ObjectType('VisaRefusalContest', { description: 'What a tenant said against a refusal, and the refusal as it was.' })
class VisaRefusalContestType implements Pick<VisaContest, 'words' | 'contestedAt' | 'refusedAt' | 'refusalReasons'> {
  @Field(() => String, { description: 'What is contested, in the tenant’s words.' })
  words!: string;

  @Field(() => Instant, { description: 'When it was sent.' })
  contestedAt!: Temporal.Instant;

  @Field(() => Instant, { description: 'When the request had been refused.' })
  refusedAt!: Temporal.Instant;

  @Field(() => [String], { description: 'Reasons of that refusal.' })
  refusalReasons!: string[];
}

/** What hangs on a request that was refused (decision 0045). */
@Resolver(() => VisaRequestType)
export class VisaContestResolver {
  @FieldResolver(() => PlainDate, {
    nullable: true,
    description: 'Last day to contest its refusal; null when there is nothing to contest, or no longer.',
  })
  async contestableUntil(@Root() request: VisaRequest, @Ctx() context: Context) {
    if (request.status !== 'REFUSED') return null;
    const standing = await contestStandingOf(context.em, context, request);
    return standing.isOpen ? standing.until : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether its refusal was contested.' })
  async contested(@Root() { id }: VisaRequest, @Ctx() context: Context) {
    return (await contestOf(context, id)) !== null;
  }

  @FieldResolver(() => VisaRefusalContestType, {
    nullable: true,
    description: 'What was contested, for whom the file is open.',
  })
  async contest(@Root() request: VisaRequest, @Ctx() context: Context) {
    await assertFileOpen(context, request);
    return contestOf(context, request.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you refused what is contested, which another officer decides.',
  })
  async refusedByMe(@Root() { id }: VisaRequest, @Ctx() context: Context) {
    return (await contestOf(context, id))?.refusedBy === personOf(context).identityId;
  }
}
