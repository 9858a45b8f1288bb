import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { refusalContested } from '../emails/refusal-contested.ts';
import { requestOf } from './request-of.ts';

/** VisaRefusalContested → the tenant knows that somebody else looks at the request again, and by when. */
export const tellRefusalContested: Job = async (context, event) => {
  const request = await requestOf(context, event);
  // Decided or sent back for papers meanwhile: that mail says more.
  if (!request?.decisionDueOn || request.status !== 'SUBMITTED') return;
  const { id, number, decisionDueOn } = request;
  const url = `${context.env.publicOrigin}/locataire/demande/${id}/suivi`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    refusalContested({ number, decisionDueOn, url }, language),
  );
};
