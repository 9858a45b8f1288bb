import type { Job } from '@trousseau/service/definition';
import { visaRefused } from '../emails/visa-refused.ts';
import { writeToTenant } from './write-to-tenant.ts';

/** VisaRefused → the tenant reads the reasons as they were written, and that another request may follow (N-REFUSAL, R-VISA-10). */
export const tellVisaRefused: Job = (context, event) =>
  writeToTenant(context, event, 'tell-visa-refused', ({ id, number, refusalReasons: reasons }) =>
    visaRefused({ number, reasons, url: `${context.env.publicOrigin}/locataire/demande/${id}/suivi` }),
  );
