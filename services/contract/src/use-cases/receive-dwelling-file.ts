import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { notFound } from '@trousseau/service/refusal';
import { sha256 } from '@trousseau/service/uploads';
import { validate } from 'uuid';
import { dwellingFile } from '../documents/dwelling-source.ts';
import { DwellingImport } from '../entities/dwelling-import.ts';
import { ownDwellings } from '../entities/visible-to.ts';

/** Keeps a file of dwellings under the id its sender made, and has it read (decision 0035). Sent again, it changes nothing. */
export async function receiveDwellingFile(
  context: Context,
  { importId, bytes }: { importId: string; bytes: Uint8Array },
) {
  const own = ownDwellings(context.viewer);
  if (!own || !validate(importId)) throw notFound();
  const fileHash = sha256(bytes);
  // An id of somebody else’s file is not theirs to write over.
  const known = await context.em.findOne(DwellingImport, { id: importId });
  if (known)
    return known.landlordSpaceId === own.landlordSpaceId && known.fileHash === fileHash
      ? { kind: 'ImportReceived' as const }
      : { kind: 'ImportConflict' as const };
  await context.files.put(dwellingFile(importId), bytes);
  return transact(context, async (em) => {
    const { now } = context;
    em.create(DwellingImport, { id: importId, ...own, fileHash, status: 'RECEIVED', lineCount: 0, receivedAt: now });
    await publish(em, 'DwellingFileReceived', { aggregateId: importId, payload: { importId }, now });
    return { kind: 'ImportReceived' as const };
  });
}
