import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { notFound } from '@trousseau/service/refusal';
import { sha256 } from '@trousseau/service/uploads';
import { validate } from 'uuid';
import { importFile } from '../documents/issuance-source.ts';
import { IssuanceImport } from '../entities/issuance-import.ts';
import { organisationOf } from './issue-partner-account.ts';

/** R-CAF-01. Keeps a file of landlords under the id its sender made, and has it read. Sent again, it changes nothing. */
export async function receiveIssuanceFile(
  context: Context,
  { importId, bytes }: { importId: string; bytes: Uint8Array },
) {
  const { spaceId: organisationSpaceId, departements } = organisationOf(context);
  if (!validate(importId)) throw notFound();
  const fileHash = sha256(bytes);
  // Stored under the sender's own space: an id of somebody else's file is not theirs to write over.
  const known = await context.em.findOne(IssuanceImport, { id: importId });
  if (known)
    return known.organisationSpaceId === organisationSpaceId && known.fileHash === fileHash
      ? { kind: 'ImportReceived' as const }
      : { kind: 'ImportConflict' as const };
  await context.files.put(importFile(importId), bytes);
  return transact(context, async (em) => {
    const { now } = context;
    em.create(IssuanceImport, {
      ...{ id: importId, organisationSpaceId, fileHash, departements },
      status: 'RECEIVED',
      lineCount: 0,
      receivedAt: now,
    });
    await publish(em, 'IssuanceFileReceived', { aggregateId: importId, payload: { importId }, now });
    return { kind: 'ImportReceived' as const };
  });
}
