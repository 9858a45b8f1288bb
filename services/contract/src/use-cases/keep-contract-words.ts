import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { wordsOfContract } from '../domain/contract-words.ts';
import { ContractWord } from '../entities/contract-word.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';

/** Writes the words by which the landlord of a contract finds it, in the transaction that made or changed it. May run twice. */
export async function keepContractWords(em: SqlEntityManager, contract: SuretyContract): Promise<void> {
  const { id: contractId, landlordSpaceId } = contract;
  await em.nativeDelete(ContractWord, { contractId });
  await em.insertMany(
    ContractWord,
    wordsOfContract(contract).map((word) => ({ contractId, word, landlordSpaceId })),
  );
}
