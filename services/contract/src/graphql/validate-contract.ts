import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { validateContract } from '../use-cases/validate-contract.ts';
import { LeaseDatesRefused } from './lease-dates-refused.type.ts';
import { withContract } from './with-contract.ts';

@InputType('ValidateContractInput', { description: 'The landlord’s acceptance of a contract.' })
class ValidateContractInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => Boolean, { description: 'The terms were read and accepted.' })
  termsAccepted!: boolean;
}

/** The contract is validated. */
@ObjectType('ContractValidated', { description: 'The contract is validated; the lease may be signed.' })
class ContractValidated {
  contractId!: string;
}

@ObjectType('TermsNotAccepted', { implements: Refusal, description: 'The terms have to be accepted first.' })
class TermsNotAccepted extends Refusal {}

const ValidateContractResult = createUnionType({
  name: 'ValidateContractResult',
  description: 'The validated contract, or why not.',
  types: () => [ContractValidated, TermsNotAccepted, LeaseDatesRefused] as const,
  resolveType: byKind,
});

export const ContractOfValidated = withContract(ContractValidated);

/** S-CON-06. */
@Resolver()
export class ValidateContractMutation {
  @Mutation(() => ValidateContractResult, {
    description: 'Validates a contract, at the latest on the day the lease is signed.',
  })
  validateContract(@Ctx() context: Context, @Arg('input', () => ValidateContractInput) input: ValidateContractInput) {
    return validateContract(context, input);
  }
}
