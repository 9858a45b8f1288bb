import type { Context } from '@trousseau/service/definition';
import type { RenderedDocument } from '@trousseau/service/pdf';
import { contractPdf } from '../documents/contract-pdf.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { lastLeaseCheck } from './check-lease.ts';
import { eventsOf, lifeAfter } from './contract-life.ts';

/** The contract as it prints now, with what was found in the lease before: the same stored contract gives the same bytes and the same hash. */
export async function contractPaper(context: Context, contract: SuretyContract): Promise<RenderedDocument> {
  const life = lifeAfter(contract, await eventsOf(context, contract.id), context.today);
  const made = { landlordName: life.firstLandlordName, leaseCheck: await lastLeaseCheck(context, contract.id) };
  return contractPdf(contract, made, context.env.publicOrigin);
}
