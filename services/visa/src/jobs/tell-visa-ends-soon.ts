import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { visaEndsSoon } from '../emails/visa-ends-soon.ts';
import { Visa } from '../entities/visa.ts';

/** VisaEndsSoon → the tenant knows the last day, and that asking again takes one press (N-VISA-EXPIRED). Nothing of a visa that served meanwhile. */
export const tellVisaEndsSoon: Job = async (context, event) => {
  const visa = await context.em.findOneOrFail(Visa, { id: event.payload.visaId ?? '' });
  if (visa.status !== 'VALID') return;
  const { number, validUntil } = visa;
  const url = `${context.env.publicOrigin}/locataire/visa/${visa.id}`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    visaEndsSoon({ number, validUntil, url }, language),
  );
};
