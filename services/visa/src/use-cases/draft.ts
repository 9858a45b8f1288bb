import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { cameSince, mayBeTakenOut } from '../domain/asked-papers.ts';
import type { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { contestStandingOf } from './refusal-contests.ts';

/** Throws INVALID_STATE unless the request can still be changed by its tenant (S31). */
export function assertDraft(request: VisaRequest): void {
  if (request.status === 'DRAFT') return;
  throw invalidState(
    typography('Cette demande est déjà envoyée : elle ne peut plus être modifiée. Suivez-la depuis vos demandes.'),
  );
}

/** Throws INVALID_STATE unless papers may be added to the request: a draft, one an officer waits for papers of, or a refused one that may be contested. */
export async function assertTakesPapers(em: SqlEntityManager, context: Context, request: VisaRequest): Promise<void> {
  if (request.status === 'REFUSED' && (await contestStandingOf(em, context, request)).isOpen) return;
  if (request.status !== 'INCOMPLETE') assertDraft(request);
}

/** Throws INVALID_STATE unless the tenant may take this paper out: of a draft any, of a request that waits for papers or was refused one that came since, of the first also one to be sent again. */
export async function assertMayBeTakenOut(
  em: SqlEntityManager,
  context: Context,
  request: VisaRequest,
  paper: VisaDocument,
): Promise<void> {
  await assertTakesPapers(em, context, request);
  const { decidedAt, papersAskedAt } = request;
  // What a refusal was decided on stays.
  if (decidedAt ? cameSince(paper, decidedAt) : !papersAskedAt || mayBeTakenOut(paper, papersAskedAt)) return;
  throw invalidState(typography('Ce document est déjà au dossier : ajoutez le nouveau à côté, sans retirer celui-ci.'));
}
