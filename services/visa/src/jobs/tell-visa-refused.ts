import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { visaRefused } from '../emails/visa-refused.ts';
import { requestOf } from './request-of.ts';

/** VisaRefused → the tenant reads the reasons as they were written, and that another request may follow (N-REFUSAL, R-VISA-10). */
export const tellVisaRefused: Job = async (context, event) => {
  const request = await requestOf(context, event);
  if (!request) return;
  const { id, number, refusalReasons: reasons } = request;
  const url = `${context.env.publicOrigin}/locataire/demande/${id}/suivi`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) => visaRefused({ number, reasons, url }, language));
};
