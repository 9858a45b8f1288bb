import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type TakeOverContractInput as Taken, takeOverContract } from '../use-cases/take-over-contract.ts';

@InputType('TakeOverContractInput', { description: 'A contract to take over after a sale or a gift.' })
class TakeOverContractInput implements Taken {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'Number of the contract.' })
  number!: string;

  @Field(() => String, { description: 'Code the seller handed over.' })
  transferCode!: string;
}

@ObjectType('ContractTakenOver', { description: 'The buyer asked for the contract; an officer moves it.' })
class ContractTakenOver {
  @Field(() => String, { description: 'Number of the contract.' })
  number!: string;
}

@ObjectType('TransferUnknown', {
  implements: Refusal,
  description: 'Number and code name no contract to take over; nothing says which is wrong.',
})
class TransferUnknown extends Refusal {}

const TakeOverContractResult = createUnionType({
  name: 'TakeOverContractResult',
  description: 'What is asked for, or that nothing matches.',
  types: () => [ContractTakenOver, TransferUnknown] as const,
  resolveType: byKind,
});

/** R-CON-09, the buyer's side of a sale or gift. */
@Resolver()
export class TakeOverContractMutation {
  @Mutation(() => TakeOverContractResult, { description: 'Takes over the contract of an acquired dwelling.' })
  takeOverContract(@Ctx() context: Context, @Arg('input', () => TakeOverContractInput) input: TakeOverContractInput) {
    return takeOverContract(context, input);
  }
}
