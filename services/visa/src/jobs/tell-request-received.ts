import type { Job } from '@trousseau/service/definition';
import { requestReceived } from '../emails/request-received.ts';
import { writeToTenant } from './write-to-tenant.ts';

/** VisaRequestSubmitted → the tenant knows the day the answer is promised for (R-VISA-06). */
export const tellRequestReceived: Job = (context, event) =>
  writeToTenant(context, event, 'tell-request-received', ({ id, number, decisionDueOn }) => {
    if (!decisionDueOn) throw new Error(`The submitted request ${number} has no promised day.`);
    const url = `${context.env.publicOrigin}/locataire/demande/${id}/suivi`;
    return requestReceived({ number, decisionDueOn, url });
  });
