import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { type AskedPaper, hasCome } from '../domain/asked-papers.ts';
import { missingSteps, papersOf, type RequestStep } from '../domain/readiness.ts';
import { paperLabel, type RequiredDocument, requiredDocuments } from '../domain/required-documents.ts';
import type { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';

/** The papers a request needs and whether each has come; none is known before the applicant is. */
export function applicantRequirements(
  request: VisaRequest,
  received: readonly VisaDocument[],
): (RequiredDocument & { received: boolean })[] {
  const applicant = papersOf(request);
  if (!applicant) return [];
  return requiredDocuments(applicant).map((document) => ({
    ...document,
    received: received.some((paper) => paper.kind === document.kind && mayServe(paper)),
  }));
}

/** Whether a paper is of use: neither sent back nor holding a threat. */
export const mayServe = ({ verdict, scan }: VisaDocument): boolean => verdict !== 'TO_REDO' && scan !== 'INFECTED';

/** The papers an officer asked for last, and whether each has come since. */
export function askedDocuments(
  { askedPapers, papersAskedAt }: VisaRequest,
  received: readonly VisaDocument[],
): (AskedPaper & { label: string; received: boolean })[] {
  if (!papersAskedAt) return [];
  return askedPapers.map((asked) => ({
    ...asked,
    label: paperLabel(asked.kind),
    received: hasCome(asked, papersAskedAt, received.filter(mayServe)),
  }));
}

/** Steps still to do; a request that was sent has none. */
export function stepsToDo(request: VisaRequest, received: readonly VisaDocument[]): RequestStep[] {
  return request.status === 'DRAFT' ? missingSteps(request, received.filter(mayServe)) : [];
}

/** K-VISA-SLA. The promised day is past and nobody has decided; the day itself is still in time (D-DATE-01). */
export function isLate({ status, decisionDueOn }: VisaRequest, today: Temporal.PlainDate): boolean {
  return (
    status === 'SUBMITTED' && decisionDueOn !== null && decisionDueOn !== undefined && isBefore(decisionDueOn, today)
  );
}
