import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { AidRecipient } from '../domain/terms.ts';
import {
  type RefusedLine,
  type RingMonthLine,
  type SaveRingMonths,
  saveRingMonths,
} from '../use-cases/save-ring-months.ts';
import { AidRecipientEnum } from './enums.ts';

@InputType('RingMonthInput', {
  description: 'A month of an account; a sum left out is as in the month before («rien n’a changé»).',
})
class RingMonthInput implements RingMonthLine {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => PlainDate, { description: 'Day the rent fell due.' })
  dueOn!: Temporal.PlainDate;

  @Field(() => Cents, { nullable: true, description: 'Rent and charges, when they changed.' })
  dueCents?: number | null;

  @Field(() => Cents, { nullable: true, description: 'Housing aid of the month, when it changed.' })
  housingAidCents?: number | null;

  @Field(() => AidRecipientEnum, {
    nullable: true,
    description: 'Who receives this aid, when it changed; the landlord where there was none before.',
  })
  housingAidPaidTo?: AidRecipient | null;

  @Field(() => Cents, { nullable: true, description: 'Received from the tenant, when it changed.' })
  receivedCents?: number | null;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'Day it was received; the day the rent fell due when left out.',
  })
  receivedOn?: Temporal.PlainDate | null;
}

@InputType('SaveRingMonthsInput', { description: 'Months of accounts of any space of the ring, 1,000 at most.' })
class SaveRingMonthsInput implements SaveRingMonths {
  @Field(() => ID, { description: 'Made by the page.' })
  operationId!: string;

  @Field(() => [RingMonthInput], { description: 'The months told.' })
  months!: RingMonthInput[];
}

/** A line that was not kept. */
@ObjectType('RingMonthRefusal', { description: 'A month that was not kept; the others were.' })
class RingMonthRefusal implements RefusedLine {
  @Field(() => ID, { description: 'The contract, as sent.' })
  contractId!: string;

  @Field(() => PlainDate, { description: 'The day, as sent.' })
  dueOn!: string;

  @Told()
  @Field(() => String, { description: 'Why, and what to do next, in French or as the page asks.' })
  message!: string;
}

@ObjectType('RingMonthsSaved', { description: 'Each month was kept, or refused by itself.' })
class RingMonthsSaved {
  @Field(() => Int, { description: 'How many were kept.' })
  savedCount!: number;

  @Field(() => [RingMonthRefusal], { description: 'Those that were not.' })
  refusedLines!: RingMonthRefusal[];
}

@ObjectType('RingMonthsRefused', {
  implements: Refusal,
  description: 'Nothing was kept: no month, or too many at once.',
})
class RingMonthsRefused extends Refusal {}

const SaveRingMonthsResult = createUnionType({
  name: 'SaveRingMonthsResult',
  description: 'What was kept, line by line.',
  types: () => [RingMonthsSaved, RingMonthsRefused] as const,
  resolveType: byKind,
});

/** R-CLM-13. */
@Resolver()
export class SaveRingMonthsMutation {
  @Mutation(() => SaveRingMonthsResult, {
    description: 'Tells months of accounts of all one’s spaces at once; each is kept or refused by itself.',
  })
  saveRingMonths(@Ctx() context: Context, @Arg('input', () => SaveRingMonthsInput) input: SaveRingMonthsInput) {
    return saveRingMonths(context, input);
  }
}
