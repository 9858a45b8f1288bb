import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type RenewContractInput as Facts, renewContract } from '../use-cases/renew-contract.ts';
import { RentAboveMaximum, VisaAlreadyUsed } from './generate-contract.ts';
import { VisaNotUsable } from './identify-tenant.ts';
import { withContract } from './with-contract.ts';

@InputType('RenewContractInput', { description: 'A contract whose cover ends, and the tenant’s new visa.' })
class RenewContractInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract to go on with.' })
  contractId!: string;

  @Field(() => String, { description: 'Number of the new visa.' })
  visaNumber!: string;

  @Field(() => String, { description: 'Family name of one holder.' })
  familyName!: string;
}

/** The contract that goes on. */
@ObjectType('ContractRenewed', { description: 'The contract that goes on exists and still has to be validated.' })
class ContractRenewed {
  contractId!: string;
}

@ObjectType('ContractNotRenewable', { implements: Refusal, description: 'This contract is not renewed by this visa.' })
class ContractNotRenewable extends Refusal {}

const RenewContractResult = createUnionType({
  name: 'RenewContractResult',
  description: 'The contract that goes on, or why there is none.',
  types: () => [ContractRenewed, ContractNotRenewable, VisaNotUsable, VisaAlreadyUsed, RentAboveMaximum] as const,
  resolveType: byKind,
});

export const ContractOfRenewed = withContract(ContractRenewed);

/** R-CON-14. */
@Resolver()
export class RenewContractMutation {
  @Mutation(() => RenewContractResult, { description: 'Goes on with a contract whose cover ends, by a new visa.' })
  renewContract(@Ctx() context: Context, @Arg('input', () => RenewContractInput) input: RenewContractInput) {
    return renewContract(context, input);
  }
}
