import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { requestReceived } from '../emails/request-received.ts';
import { requestOf } from './request-of.ts';

/** VisaRequestSubmitted → the tenant knows the day the answer is promised for (R-VISA-06). */
export const tellRequestReceived: Job = async (context, event) => {
  const request = await requestOf(context, event);
  if (!request) return;
  const { id, number, decisionDueOn } = request;
  if (!decisionDueOn) throw new Error(`The submitted request ${number} has no promised day.`);
  const url = `${context.env.publicOrigin}/locataire/demande/${id}/suivi`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    requestReceived({ number, decisionDueOn, url }, language),
  );
};
