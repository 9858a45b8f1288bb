import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  createUnionType,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { EventKindOfMany } from '../domain/event-of-many.ts';
import type { RentChange } from '../domain/rent-change.ts';
import {
  type ContractEventLine,
  declareContractEvents,
  type EventOfContracts,
  judgeContractEvents,
} from '../use-cases/declare-contract-events.ts';
import { ContractEventLineOutcomeEnum, EventKindOfManyEnum } from './enums.ts';
import { withContract } from './with-contract.ts';

@InputType('RentChangeInput', { description: 'How rents change: by a percentage, or by an index before and after.' })
class RentChangeInput implements RentChange {
  @Field(() => Int, { nullable: true, description: 'Percentage in hundredths: 104 is 1.04 %.' })
  percentHundredths?: number | null;

  @Field(() => Int, { nullable: true, description: 'The index the lease was last revised by, in hundredths.' })
  formerIndexHundredths?: number | null;

  @Field(() => Int, { nullable: true, description: 'The index it is revised by, in hundredths.' })
  newIndexHundredths?: number | null;
}

@InputType('EventOfContractsInput', { description: 'One event, and the contracts it is of.' })
class EventOfContractsInput implements EventOfContracts {
  @Field(() => [ID], { description: 'The contracts, 100 at most.' })
  contractIds!: string[];

  @Field(() => EventKindOfManyEnum, { description: 'What happens.' })
  kind!: EventKindOfMany;

  @Field(() => PlainDate, { description: 'Day it happens or takes effect.' })
  happenedOn!: Temporal.PlainDate;

  @Field(() => RentChangeInput, { nullable: true, description: 'Revision: how each rent changes.' })
  rentChange?: RentChangeInput | null;

  @Field(() => String, { nullable: true, description: 'Mandates: the agent.' })
  personName?: string | null;

  @Field(() => String, { nullable: true, description: 'What to tell the officer.' })
  note?: string | null;
}

@InputType('DeclareContractEventsInput', { description: 'One event declared of many contracts.' })
class DeclareContractEventsInput extends EventOfContractsInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;
}

/** One contract of the list. */
@ObjectType('ContractEventLine', { description: 'What becomes of one contract of the list.' })
class ContractEventLineType implements ContractEventLine {
  contractId!: string;

  @Field(() => ContractEventLineOutcomeEnum, { description: 'Whether it is added, sent or refused.' })
  outcome!: ContractEventLine['outcome'];

  @Field(() => Cents, { description: 'Monthly rent until that day, without charges.' })
  formerRentCents!: number;

  @Field(() => Cents, { nullable: true, description: 'Revision: monthly rent from that day on, without charges.' })
  rentCents!: number | null;

  @Field(() => Cents, { description: 'Monthly charges on that day.' })
  chargesCents!: number;

  @Told()
  @Field(() => String, { nullable: true, description: 'Why it is refused, in French or as the page asks.' })
  message!: string | null;
}

@ObjectType('ContractEventsJudged', { description: 'What the declaration would do; nothing is written.' })
class ContractEventsJudged {
  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [ContractEventLineType], { description: 'Each contract.' })
  lines!: ContractEventLineType[];
}

@ObjectType('ContractEventsDeclared', { description: 'Each contract has the event, or refused it by itself.' })
class ContractEventsDeclared {
  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [ContractEventLineType], { description: 'Each contract.' })
  lines!: ContractEventLineType[];
}

@ObjectType('ContractEventsRefused', { implements: Refusal, description: 'Nothing is declared of any contract.' })
class ContractEventsRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'What to correct.' })
  fields!: FieldRefusal[];
}

const JudgedContractEventsResult = createUnionType({
  name: 'JudgedContractEventsResult',
  description: 'What the declaration would do, or what to correct.',
  types: () => [ContractEventsJudged, ContractEventsRefused] as const,
  resolveType: byKind,
});

const DeclareContractEventsResult = createUnionType({
  name: 'DeclareContractEventsResult',
  description: 'What became of each contract, or what to correct.',
  types: () => [ContractEventsDeclared, ContractEventsRefused] as const,
  resolveType: byKind,
});

export const ContractOfEventLine = withContract(ContractEventLineType);

/** R-CON-09, of many contracts at once. */
@Resolver()
export class DeclareContractEventsMutation {
  @Query(() => JudgedContractEventsResult, {
    description: 'What declaring an event of many contracts would do to each; nothing is written.',
  })
  judgedContractEvents(
    @Ctx() context: Context,
    @Arg('input', () => EventOfContractsInput) input: EventOfContractsInput,
  ) {
    return judgeContractEvents(context, input);
  }

  @Mutation(() => DeclareContractEventsResult, {
    description: 'Declares one event of many contracts; each has it or refuses it by itself (R-CON-09).',
  })
  declareContractEvents(
    @Ctx() context: Context,
    @Arg('input', () => DeclareContractEventsInput) input: DeclareContractEventsInput,
  ) {
    return declareContractEvents(context, input);
  }
}
