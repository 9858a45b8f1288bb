import type { Context } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { SuretyContractType } from './surety-contract.type.ts';

/** Results of mutations carry an id; the contract itself is read again, as anybody else would read it. */
export function withContract(Result: ClassType<object>) {
  @Resolver(() => Result)
  class ContractOfResult {
    @FieldResolver(() => SuretyContractType, { description: 'The contract, as it now stands.' })
    contract(@Root() { contractId }: { contractId: string }, @Ctx() context: Context) {
      return loadById(context, SuretyContract, contractId, visibleContracts(context.viewer));
    }
  }
  return ContractOfResult;
}
