import type { Context } from '@trousseau/service/definition';
import { EligibilityDecision } from '../entities/eligibility-decision.ts';
import { FileConflict, FileOpening } from '../entities/file-opening.ts';
import { PaperLink } from '../entities/paper-link.ts';
import { Visa, VisaGrant } from '../entities/visa.ts';
import { VisaContest } from '../entities/visa-contest.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaPaperPiece } from '../entities/visa-paper-piece.ts';
import { VisaQueueView } from '../entities/visa-queue-view.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { VisaShare, VisaShareOpening } from '../entities/visa-share.ts';
import { forgetPaperBytes } from './forget-paper-bytes.ts';
import { dropPieces } from './forget-paper-pieces.ts';

/**
 * S63. Everything this service knows of a tenant goes: papers, requests, decisions, visas; of an officer, the views of the queue. Nothing here is kept for the accounts; a
 * contract keeps the number and the figures of its visa. May run twice.
 */
export async function eraseSpace({ em, files }: Context, spaceId: string): Promise<void> {
  const requests = await em.find(VisaRequest, { tenantSpaceId: spaceId }, { fields: ['id'] });
  const requestId = { $in: requests.map(({ id }) => id) };
  // Bytes first: interrupted, the rows that are left find the rest again.
  for (const paper of await em.find(VisaDocument, { requestId })) await forgetPaperBytes(files, paper);
  await dropPieces({ em, files }, await em.find(VisaPaperPiece, { requestId }));
  await em.transactional(async (own) => {
    const visas = await own.find(Visa, { tenantSpaceId: spaceId }, { fields: ['id'] });
    await own.nativeDelete(VisaGrant, { visaId: { $in: visas.map(({ id }) => id) } });
    const shares = await own.find(VisaShare, { tenantSpaceId: spaceId }, { fields: ['id'] });
    await own.nativeDelete(VisaShareOpening, { shareId: { $in: shares.map(({ id }) => id) } });
    await own.nativeDelete(VisaShare, { tenantSpaceId: spaceId });
    await own.nativeDelete(Visa, { tenantSpaceId: spaceId });
    await own.nativeDelete(VisaDocument, { requestId });
    await own.nativeDelete(PaperLink, { requestId });
    await own.nativeDelete(EligibilityDecision, { requestId });
    await own.nativeDelete(VisaContest, { requestId });
    await own.nativeDelete(VisaQueueView, { officerSpaceId: spaceId });
    await own.nativeDelete(FileOpening, { requestId });
    await own.nativeDelete(FileConflict, { requestId });
    await own.nativeDelete(VisaRequest, { tenantSpaceId: spaceId });
  });
}
