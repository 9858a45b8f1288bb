import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { parisDay } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { SuretyContract } from '../entities/surety-contract.ts';

/** R-CON-06. When the contract was validated that this landlord cancelled last on the same visa, its lease being signed. Null: there is none. */
export async function remadeFrom(
  em: SqlEntityManager,
  { visaId, landlordSpaceId }: Pick<SuretyContract, 'visaId' | 'landlordSpaceId'>,
): Promise<Temporal.PlainDate | null> {
  const replaced = await em.findOne(
    SuretyContract,
    { visaId, landlordSpaceId, status: 'CANCELLED', signedOn: { $ne: null } },
    { orderBy: { generatedAt: 'desc' } },
  );
  if (!replaced?.validatedAt) return null;
  return replaced.remadeFromOn ?? parisDay(replaced.validatedAt);
}
