import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { unpaidRentDeclaredToLandlord } from '../emails/unpaid-rent-declared.ts';
import { unpaidRentDeclaredToTenant } from '../emails/unpaid-rent-declared-to-tenant.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { neededDocuments } from '../use-cases/needed-documents.ts';

/** N-CLAIM: the landlord has a receipt of the declaration, the tenant learns of the amicable stage. */
export const tellUnpaidRentDeclared: Job = async (context, event) => {
  const { em, env } = context;
  const claim = await em.findOneOrFail(UnpaidClaim, { id: event.payload.claimId ?? '' }, { populate: ['lease'] });
  const documents = await em.findOneOrFail(ClaimDeadline, { claim, clock: 'K-DOCS' }, { orderBy: { id: 'desc' } });
  const facts = {
    number: claim.number,
    declaredOn: claim.declaredOn ?? documents.startsOn,
    documentsByOn: documents.dueOn,
    late: claim.declaredLate,
    documents: neededDocuments([])
      .filter(({ mandatory }) => mandatory)
      .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)),
    url: `${env.publicOrigin}/bailleur/sinistres/${claim.id}`,
  };
  await writeToMembers(context, event, 'landlordSpaceId', (language) => unpaidRentDeclaredToLandlord(facts, language));
  const { landlordName } = claim.lease;
  const informed = { landlordName, number: claim.number, url: `${env.publicOrigin}/locataire` };
  await writeToMembers(context, event, 'tenantSpaceId', (language) => unpaidRentDeclaredToTenant(informed, language));
};
