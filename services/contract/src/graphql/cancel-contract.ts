import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { cancelContract } from '../use-cases/cancel-contract.ts';
import { withContract } from './with-contract.ts';

@InputType('CancelContractInput', { description: 'A contract to cancel.' })
class CancelContractInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;
}

/** The contract is cancelled. */
@ObjectType('ContractCancelled', { description: 'The contract is cancelled; its visa is free again.' })
class ContractCancelled {
  contractId!: string;
}

@ObjectType('EditWindowOver', {
  implements: Refusal,
  description: 'The ten days after the signature are over (R-CON-06).',
})
class EditWindowOver extends Refusal {
  @Field(() => PlainDate, { description: 'Last day it was possible.' })
  lastEditOn!: Temporal.PlainDate;
}

const CancelContractResult = createUnionType({
  name: 'CancelContractResult',
  description: 'The cancelled contract, or why not.',
  types: () => [ContractCancelled, EditWindowOver] as const,
  resolveType: byKind,
});

export const ContractOfCancelled = withContract(ContractCancelled);

/** R-CON-06. */
@Resolver()
export class CancelContractMutation {
  @Mutation(() => CancelContractResult, { description: 'Cancels a contract, which frees its visa.' })
  cancelContract(@Ctx() context: Context, @Arg('input', () => CancelContractInput) input: CancelContractInput) {
    return cancelContract(context, input);
  }
}
