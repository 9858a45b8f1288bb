import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { v5 as uuidv5, validate } from 'uuid';
import { isLasting, plannedDayKept } from '../domain/renewal.ts';
import { Visa } from '../entities/visa.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { personOf } from './acting.ts';
import { addVisaDocument } from './add-visa-document.ts';
import { openDraft } from './start-visa-request.ts';

export interface RenewVisaInput {
  operationId: string;
  visaId: string;
}

/**
 * Opens a draft that holds the answers of the request behind a visa, and its papers that still say the same (R-VISA-10): nothing is
 * typed again. A visa that backs a contract, or was revoked, is not renewed.
 */
export async function renewVisa(context: Context, { operationId, visaId }: RenewVisaInput) {
  const { spaceId: tenantSpaceId } = personOf(context);
  const verdict = await once(context, 'renewVisa', operationId, { visaId }, async (em) => {
    const visa = validate(visaId) ? await em.findOne(Visa, { id: visaId, tenantSpaceId }) : null;
    if (!visa) throw notFound();
    if (visa.status !== 'VALID' && visa.status !== 'EXPIRED')
      throw invalidState(
        typography('Ce visa ne se renouvelle pas : faites une nouvelle demande si vous en avez besoin.'),
      );
    const before = await em.findOneOrFail(VisaRequest, { id: visa.requestId, tenantSpaceId });
    return openDraft(em, context, answersOf(before, context.today));
  });
  if (verdict.kind === 'VisaRequestStarted') await copyPapers(context, visaId, verdict.requestId);
  return verdict;
}

function answersOf(before: VisaRequest, today: Context['today']): Partial<VisaRequest> {
  const { givenName, familyName, birthDate, situation, monthlyResourcesCents, residence, job } = before;
  const { signatories, holder, housingAidCents, planMode, inseeCode, rentCents, chargesCents, leaseKind } = before;
  const { dwellingKind, intermediation, cohabitingOwnerYears, familyTie } = before;
  return {
    ...{ givenName, familyName, birthDate, situation, monthlyResourcesCents, residence, job },
    ...{ signatories, holder, housingAidCents, planMode, inseeCode, rentCents, chargesCents, leaseKind },
    ...{ dwellingKind, intermediation, cohabitingOwnerYears, familyTie },
    plannedLeaseOn: plannedDayKept(before.plannedLeaseOn, today),
  };
}

/** Each paper has one id in the new request, made of its id in the old one: sent again, the renewal adds none twice. */
async function copyPapers(context: Context, visaId: string, requestId: string): Promise<void> {
  const { requestId: beforeId } = await context.em.findOneOrFail(Visa, { id: visaId });
  const papers = await context.em.find(
    VisaDocument,
    { requestId: beforeId },
    { orderBy: { receivedAt: 'asc', id: 'asc' } },
  );
  for (const { id, kind, fileName, fileKey } of papers.filter((paper) => isLasting(paper.kind))) {
    const bytes = await context.files.get(fileKey);
    // A paper whose bytes are gone is asked again, as any that is missing.
    if (bytes) await addVisaDocument(context, { requestId, documentId: uuidv5(id, requestId), kind, fileName, bytes });
  }
}
