import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type DecideContractEventInput as Decided, decideContractEvent } from '../use-cases/decide-contract-event.ts';
import { withContract } from './with-contract.ts';

@InputType('DecideContractEventInput', { description: 'What the officer answers to an event.' })
class DecideContractEventInput implements Decided {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The event.' })
  eventId!: string;

  @Field(() => Boolean, { description: 'Whether it has effect.' })
  accepted!: boolean;

  @Field(() => String, { description: 'How the contract is affected, in French; the landlord reads it.' })
  effect!: string;
}

/** The event is answered. */
@ObjectType('ContractEventDecided', { description: 'The event is answered.' })
class ContractEventDecided {
  contractId!: string;

  @Field(() => ID, { description: 'The event.' })
  eventId!: string;
}

@ObjectType('ContractNotTakenOver', {
  implements: Refusal,
  description: 'The buyer has not taken the contract over yet.',
})
class ContractNotTakenOver extends Refusal {}

const DecideContractEventResult = createUnionType({
  name: 'DecideContractEventResult',
  description: 'The answered event, or why not yet.',
  types: () => [ContractEventDecided, ContractNotTakenOver] as const,
  resolveType: byKind,
});

export const ContractOfEventDecided = withContract(ContractEventDecided);

/** R-CON-10. */
@Resolver()
export class DecideContractEventMutation {
  @Mutation(() => DecideContractEventResult, { description: 'Answers an event that waits for an officer.' })
  decideContractEvent(
    @Ctx() context: Context,
    @Arg('input', () => DecideContractEventInput) input: DecideContractEventInput,
  ) {
    return decideContractEvent(context, input);
  }
}
