import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { visaExpired } from '../emails/visa-expired.ts';
import { Visa } from '../entities/visa.ts';

/** VisaExpired → the tenant knows that the visa serves no longer, and that asking again takes one press (N-VISA-EXPIRED). */
export const tellVisaExpired: Job = async (context, event) => {
  const { id, number, validUntil } = await context.em.findOneOrFail(Visa, { id: event.payload.visaId ?? '' });
  const url = `${context.env.publicOrigin}/locataire/visa/${id}`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    visaExpired({ number, validUntil, url }, language),
  );
};
