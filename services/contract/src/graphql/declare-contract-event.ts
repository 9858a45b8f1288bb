import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ContractEventKind } from '../domain/contract-event-kinds.ts';
import {
  type DeclareContractEventInput as Declared,
  declareContractEvent,
} from '../use-cases/declare-contract-event.ts';
import { ContractEventKindEnum } from './enums.ts';
import { withContract } from './with-contract.ts';

@InputType('DeclareContractEventInput', {
  description: 'What happens to a lease; each kind asks for some of the fields.',
})
class DeclareContractEventInput implements Declared {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => ContractEventKindEnum, { description: 'What happens.' })
  kind!: ContractEventKind;

  @Field(() => PlainDate, { description: 'Day it happened or takes effect.' })
  happenedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, description: 'Exit: day the dwelling was recovered (R-EXIT-01).' })
  recoveredOn?: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Notice: day the tenant means to leave.' })
  plannedExitOn?: Temporal.PlainDate | null;

  @Field(() => Boolean, { nullable: true, description: 'Exit: whether the notice was respected.' })
  noticeRespected?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The co-tenant, the buyer or the agent.' })
  personName?: string | null;

  @Field(() => Cents, { nullable: true, description: 'Revision: monthly rent without charges.' })
  rentCents?: number | null;

  @Field(() => Cents, { nullable: true, description: 'Revision: monthly charges.' })
  chargesCents?: number | null;

  @Field(() => String, { nullable: true, description: 'What to tell the officer.' })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The landlord knows that this ends the cover (R-CON-13).' })
  coverEndUnderstood?: boolean | null;
}

/** The event is on the contract. */
@ObjectType('ContractEventDeclared', { description: 'The event is on the contract, in effect or sent to an officer.' })
class ContractEventDeclared {
  contractId!: string;

  @Field(() => ID, { description: 'The event.' })
  eventId!: string;
}

@ObjectType('ContractEventRefused', { implements: Refusal, description: 'The event cannot be recorded as stated.' })
class ContractEventRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'What to correct.' })
  fields!: FieldRefusal[];
}

const DeclareContractEventResult = createUnionType({
  name: 'DeclareContractEventResult',
  description: 'The contract with its event, or what to correct.',
  types: () => [ContractEventDeclared, ContractEventRefused] as const,
  resolveType: byKind,
});

export const ContractOfEventDeclared = withContract(ContractEventDeclared);

/** S-EVT-01 to S-EVT-04. */
@Resolver()
export class DeclareContractEventMutation {
  @Mutation(() => DeclareContractEventResult, { description: 'Declares what happens to a lease (R-CON-09).' })
  declareContractEvent(
    @Ctx() context: Context,
    @Arg('input', () => DeclareContractEventInput) input: DeclareContractEventInput,
  ) {
    return declareContractEvent(context, input);
  }
}
