import type { Clock } from '@trousseau/service/definition';
import { scan } from '@trousseau/service/scan';
import { VisaDocument } from '../entities/visa-document.ts';
import { forgetPaperBytes } from './forget-paper-bytes.ts';

/** Most papers asked about in one go; the clock comes again in a minute. */
const mostAtOnce = 50;

/** S51. Asks the scanner about the papers it was silent on; of one that holds a threat the bytes go, and its tenant sees why. */
export const scanWaitingPapers: Clock = async ({ em, files, env }) => {
  const waiting = await em.find(
    VisaDocument,
    { scan: 'WAITING' },
    { orderBy: { receivedAt: 'asc' }, limit: mostAtOnce },
  );
  let answered = 0;
  for (const paper of waiting) {
    const bytes = await files.get(paper.fileKey);
    const verdict = bytes ? await scan(env.clamdAddress, bytes) : 'unknown';
    // Silent still: the others would each wait as long for nothing.
    if (verdict === 'unknown') break;
    // Written only if the paper still waits: it may have been taken out, or another worker may have asked.
    const scanned = verdict === 'clean' ? 'CLEAN' : 'INFECTED';
    answered += await em.nativeUpdate(VisaDocument, { id: paper.id, scan: 'WAITING' }, { scan: scanned });
    if (scanned === 'INFECTED') await forgetPaperBytes(files, paper);
  }
  return answered;
};
