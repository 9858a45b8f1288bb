import type { Context } from '@trousseau/service/definition';
import { parisDay } from '@trousseau/values/days';
import { v5 as uuidv5 } from 'uuid';
import { plannedDayKept, stillSays } from '../domain/renewal.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { lockRequest } from './acting.ts';
import { addVisaDocument } from './add-visa-document.ts';
import { mayServe } from './request-facts.ts';

/** The answers of a request that has ended, for the draft of the next one (R-VISA-10). */
export function answersBefore(before: VisaRequest, today: Context['today']): Partial<VisaRequest> {
  const { givenName, familyName, birthDate, emancipated, situation, residence, job, jobAnswered } = before;
  const { resources, monthlyResourcesCents } = before;
  const { signatories, holder, housingAidCents, planMode, inseeCode, rentCents, chargesCents, leaseKind } = before;
  const { dwellingKind, intermediation, cohabitingOwnerYears, familyTie } = before;
  return {
    ...{ givenName, familyName, birthDate, emancipated, situation, residence, job, jobAnswered },
    ...{ resources, monthlyResourcesCents },
    ...{ signatories, holder, housingAidCents, planMode, inseeCode, rentCents, chargesCents, leaseKind },
    ...{ dwellingKind, intermediation, cohabitingOwnerYears, familyTie },
    plannedLeaseOn: plannedDayKept(before.plannedLeaseOn, today),
  };
}

/** Copies the papers that still say the same. Each has one id in the new request, made of its id in the old one: sent again, none is added twice. */
export async function copyPapers(context: Context, beforeId: string, requestId: string): Promise<void> {
  const papers = await context.em.find(
    VisaDocument,
    { requestId: beforeId },
    { orderBy: { position: 'asc', receivedAt: 'asc', id: 'asc' } },
  );
  const serving = papers.filter(
    (paper) => mayServe(paper) && stillSays(paper.kind, parisDay(paper.receivedAt), context.today),
  );
  for (const { id, kind, fileName, fileKey } of serving) {
    // A paper whose bytes are gone is asked again, as any that is missing.
    const bytes = await context.files.get(fileKey);
    if (!bytes) continue;
    const paper = { documentId: uuidv5(id, requestId), kind, fileName, bytes };
    await addVisaDocument(context, paper, (em) => lockRequest(em, context, requestId));
  }
}
