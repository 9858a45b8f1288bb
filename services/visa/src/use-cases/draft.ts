import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { mayBeTakenOut } from '../domain/asked-papers.ts';
import type { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';

/** Throws INVALID_STATE unless the request can still be changed by its tenant (S31). */
export function assertDraft(request: VisaRequest): void {
  if (request.status === 'DRAFT') return;
  throw invalidState(
    typography('Cette demande est déjà envoyée : elle ne peut plus être modifiée. Suivez-la depuis vos demandes.'),
  );
}

/** Throws INVALID_STATE unless papers may be added to the request: a draft, or a request an officer waits for papers of. */
export function assertTakesPapers(request: VisaRequest): void {
  if (request.status !== 'INCOMPLETE') assertDraft(request);
}

/** Throws INVALID_STATE unless the tenant may take this paper out: of a draft any, of a request that waits for papers a new or a refused one. */
export function assertMayBeTakenOut(request: VisaRequest, paper: VisaDocument): void {
  assertTakesPapers(request);
  if (!request.papersAskedAt || mayBeTakenOut(paper, request.papersAskedAt)) return;
  throw invalidState(typography('Ce document est déjà au dossier : ajoutez le nouveau à côté, sans retirer celui-ci.'));
}
