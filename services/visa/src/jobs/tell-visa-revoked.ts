import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { visaRevoked } from '../emails/visa-revoked.ts';
import { Visa } from '../entities/visa.ts';

/** VisaRevoked → the tenant knows that nobody may sign with the visa, why, and how to go on (R-STATE-VISA). */
export const tellVisaRevoked: Job = async (context, event) => {
  const visa = await context.em.findOneOrFail(Visa, { id: event.payload.visaId ?? '' });
  const { id, number, revocationReason: reason } = visa;
  if (!reason) throw new Error(`The visa ${id} was revoked without a reason.`);
  const url = `${context.env.publicOrigin}/locataire/visa/${id}`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) => visaRevoked({ number, reason, url }, language));
};
