import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { refusalUpheld, visaRefused } from '../emails/visa-refused.ts';
import { contestStandingOf } from '../use-cases/refusal-contests.ts';
import { requestOf } from './request-of.ts';

/**
 * VisaRefused, VisaRefusalUpheld → the tenant reads the reasons as they were written, until when to contest them, or what remains outside once
 * they were contested (N-REFUSAL, R-VISA-10).
 */
export const tellVisaRefused: Job = async (context, event) => {
  const request = await requestOf(context, event);
  // Contested meanwhile: the reasons are with what was contested, and another mail follows.
  if (request?.status !== 'REFUSED') return;
  const { id, number, refusalReasons: reasons } = request;
  const url = `${context.env.publicOrigin}/locataire/demande/${id}/suivi`;
  if (event.type === 'VisaRefusalUpheld')
    return writeToMembers(context, event, 'tenantSpaceId', (language) =>
      refusalUpheld({ number, reasons, url }, language),
    );
  const standing = await contestStandingOf(context.em, context, request);
  const until = standing.isOpen ? standing.until : null;
  return writeToMembers(context, event, 'tenantSpaceId', (language) =>
    visaRefused({ number, reasons, until, url }, language),
  );
};
