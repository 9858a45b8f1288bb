import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { guarantorWrote } from '../emails/guarantor-wrote.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';

/** GuarantorWroteToLandlord, GuarantorWroteToTenant → whoever was written to learns that a message waits. */
export const tellMessage: Job = async (context, event) => {
  const { em, env } = context;
  const { contractId = '', claimId } = event.payload;
  const { number } = await em.findOneOrFail(GuaranteedLease, { id: contractId });
  if (event.type === 'GuarantorWroteToTenant') {
    const facts = { number, url: `${env.publicOrigin}/locataire/remboursement` };
    return writeToMembers(context, event, 'tenantSpaceId', (language) => guarantorWrote(facts, language));
  }
  const facts = { number, url: `${env.publicOrigin}/bailleur/sinistres/${claimId}` };
  await writeToMembers(context, event, 'landlordSpaceId', (language) => guarantorWrote(facts, language));
};
