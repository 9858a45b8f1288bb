import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { visaCertified } from '../emails/visa-certified.ts';
import { Visa } from '../entities/visa.ts';

/** VisaCertified → the tenant has the number to hand over (N-VISA). */
export const tellVisaCertified: Job = async (context, event) => {
  const visa = await context.em.findOne(Visa, { id: event.payload.visaId ?? '' });
  // Its tenant was erased meanwhile (S63).
  if (!visa) return;
  const { number, maxRentCents, validUntil } = visa;
  const url = `${context.env.publicOrigin}/locataire/visa/${visa.id}`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    visaCertified({ number, maxRentCents, validUntil, url }, language),
  );
};
