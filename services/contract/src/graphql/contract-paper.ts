import type { Context } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { contractPaper } from '../use-cases/contract-paper.ts';
import { withContract } from './with-contract.ts';

@ObjectType('ContractPaper', { description: 'The PDF of a contract, as it prints now.' })
class ContractPaper {
  contractId!: string;

  @Field(() => String, { description: 'SHA-256 of its bytes, 64 hexadecimal figures.' })
  sha256!: string;
}

export const ContractOfPaper = withContract(ContractPaper);

/** By its hash both sides see that they hold the same contract; it is printed again to be told, as the file is (S-CON-05). */
@Resolver()
export class ContractPaperQuery {
  @Query(() => ContractPaper, {
    nullable: true,
    description: 'The hash of a contract’s PDF, null when it is not yours.',
  })
  async contractPaper(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ContractPaper | null> {
    const contract = await loadById(context, SuretyContract, id, visibleContracts(context.viewer));
    return contract && { contractId: contract.id, sha256: (await contractPaper(context, contract)).sha256 };
  }
}
