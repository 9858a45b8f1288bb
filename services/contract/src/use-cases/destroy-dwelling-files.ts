import { dwellingFileKeptDays } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { dwellingFile } from '../documents/dwelling-source.ts';
import { DwellingImport } from '../entities/dwelling-import.ts';

const NEVER_CONFIRMED = 'Ce fichier a été détruit, personne ne l’ayant confirmé à temps. Envoyez-le de nouveau.';
/** Most files one run takes; the next run takes the rest. */
const BATCH = 1000;

/** P-DWELLING-FILE. Destroys files of dwellings, and with them their results, some days after they were received. May run twice. @returns how many went */
export async function destroyDwellingFiles({ em, files, now, today }: Context): Promise<number> {
  const before = now.subtract({ hours: valueOn(dwellingFileKeptDays, today).value * 24 });
  const old = await em.find(
    DwellingImport,
    { fileDestroyedAt: null, status: { $ne: 'LISTING' }, receivedAt: { $lt: before } },
    { orderBy: { receivedAt: 'asc' }, limit: BATCH },
  );
  for (const one of old) {
    // The file first: it is called destroyed only when it is.
    await files.remove(dwellingFile(one.id));
    if (one.status !== 'DONE') Object.assign(one, { status: 'UNREADABLE', fault: NEVER_CONFIRMED });
    one.fileDestroyedAt = now;
  }
  await em.flush();
  return old.length;
}
