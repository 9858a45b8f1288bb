import type { Job } from '@trousseau/service/definition';
import { visaCertified } from '../emails/visa-certified.ts';
import { Visa } from '../entities/visa.ts';
import { writeToTenant } from './write-to-tenant.ts';

/** VisaCertified → the tenant has the number to hand over (N-VISA). */
export const tellVisaCertified: Job = (context, event) =>
  writeToTenant(context, event, 'tell-visa-certified', async () => {
    const { id, number, maxRentCents, validUntil } = await context.em.findOneOrFail(Visa, {
      id: event.payload.visaId ?? '',
    });
    const url = `${context.env.publicOrigin}/locataire/visa/${id}`;
    return visaCertified({ number, maxRentCents, validUntil, url });
  });
