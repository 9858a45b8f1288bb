import type { Job } from '@trousseau/service/definition';
import { unpaidRentDeclaredToLandlord, unpaidRentDeclaredToTenant } from '../emails/unpaid-rent-declared.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { neededDocuments } from '../use-cases/needed-documents.ts';
import { writeTo } from './write-to.ts';

/** N-CLAIM: the landlord has a receipt of the declaration, the tenant learns of the amicable stage. */
export const tellUnpaidRentDeclared: Job = async (context, event) => {
  const { em, env } = context;
  const claim = await em.findOneOrFail(UnpaidClaim, { id: event.payload.claimId ?? '' }, { populate: ['lease'] });
  const documents = await em.findOneOrFail(ClaimDeadline, { claim, clock: 'K-DOCS' }, { orderBy: { id: 'desc' } });
  const toLandlord = unpaidRentDeclaredToLandlord({
    number: claim.number,
    declaredOn: claim.declaredOn ?? documents.startsOn,
    documentsByOn: documents.dueOn,
    late: claim.declaredLate,
    documents: neededDocuments([])
      .filter(({ mandatory }) => mandatory)
      .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)),
    url: `${env.publicOrigin}/bailleur/sinistres/${claim.id}`,
  });
  await writeTo(context, claim.lease.landlordSpaceId, `${event.id}.landlord`, toLandlord);
  const toTenant = unpaidRentDeclaredToTenant({
    landlordName: claim.lease.landlordName,
    number: claim.number,
    url: `${env.publicOrigin}/locataire`,
  });
  await writeTo(context, claim.lease.tenantSpaceId, `${event.id}.tenant`, toTenant);
};
