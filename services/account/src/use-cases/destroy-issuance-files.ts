import { issuanceFileKeptDays } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { importFile } from '../documents/issuance-source.ts';
import { IssuanceImport } from '../entities/issuance-import.ts';

/** What is left of a file that nobody confirmed in time: nothing can be made of it any more. */
const NEVER_CONFIRMED = 'Ce fichier a été détruit, personne ne l’ayant confirmé à temps. Envoyez-le de nouveau.';

/**
 * R-CAF-01 (P-ISSUANCE-FILE). Destroys files of landlords, and with them their results, some days after their accounts were made, or
 * after they were received when none ever was. May run twice. @returns how many went
 */
export async function destroyIssuanceFiles({ em, files, now, today }: Context): Promise<number> {
  const before = now.subtract({ hours: valueOn(issuanceFileKeptDays, today).value * 24 });
  const old = await em.find(
    IssuanceImport,
    {
      fileDestroyedAt: null,
      $or: [
        { status: 'DONE', doneAt: { $lt: before } },
        { status: { $in: ['RECEIVED', 'UNREADABLE', 'CHECKED'] }, receivedAt: { $lt: before } },
      ],
    },
    { orderBy: { receivedAt: 'asc' }, limit: 1000 },
  );
  for (const one of old) {
    // The file first: it is called destroyed only when it is.
    await files.remove(importFile(one.id));
    if (one.status !== 'DONE') Object.assign(one, { status: 'UNREADABLE', fault: NEVER_CONFIRMED });
    one.fileDestroyedAt = now;
  }
  await em.flush();
  return old.length;
}
