import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { v7 as uuidv7 } from 'uuid';
import { DataExport } from '../entities/data-export.ts';
import { Identity } from '../entities/identity.ts';
import { destroyDataExport } from './drop-data-exports.ts';
import { personOf } from './invitations.ts';
import { isOver } from './open-data-export.ts';

/**
 * S62, RGPD art. 15 and 20. Asks for everything the house knows of the caller. A person has one such export at a time: asked for
 * again before it is gone, it stays as it is.
 */
export async function requestDataExport(context: Context) {
  const { identityId } = personOf(context);
  return transact(context, async (em) => {
    // Locked, so that of two requests at once the second finds the first.
    await em.findOneOrFail(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const last = await em.findOne(DataExport, { identityId });
    if (last && isOver(context, last)) await destroyDataExport({ em, files: context.files }, last);
    if (!last || isOver(context, last)) {
      const { now } = context;
      const dataExportId = uuidv7();
      await em.insert(DataExport, { id: dataExportId, identityId, requestedAt: now, fileCount: 0 });
      await recordAudit(em, context, { act: 'DATA_EXPORT_REQUESTED', subjectId: identityId });
      const payload = { dataExportId, identityId };
      await publish(em, 'DataExportRequested', { aggregateId: dataExportId, payload, now });
    }
    return { kind: 'DataExportRequested' as const };
  });
}
