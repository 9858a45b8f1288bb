import { dataExportRule } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { fileTicket } from '@trousseau/service/file-link';
import { transact } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { Temporal } from 'temporal-polyfill';
import { DataExport, exportFile } from '../entities/data-export.ts';
import { personOf } from './invitations.ts';

type Clock = Pick<Context, 'now' | 'today'>;

/** P-DATA-EXPORT. When an export is destroyed. */
export const endOfDataExport = ({ today }: Clock, { requestedAt }: DataExport): Temporal.Instant =>
  requestedAt.add({ hours: valueOn(dataExportRule, today).value.keptHours });

/** Whether its hours are over, also when nobody has destroyed it yet. */
export const isOver = (clock: Clock, wanted: DataExport): boolean =>
  Temporal.Instant.compare(endOfDataExport(clock, wanted), clock.now) <= 0;

/** The export of the caller, ready or not, for as long as it is there. */
export async function ownDataExport(context: Context): Promise<DataExport | null> {
  const own = await context.em.findOne(DataExport, { identityId: personOf(context).identityId });
  return own && !isOver(context, own) ? own : null;
}

/**
 * S62, S50. Gives the caller the address of one of their files, good for them alone and for a minute. The act asks for a fresh proof
 * (`rights/step-up.ts`): a session left open hands nobody’s life over. @throws INVALID_STATE
 */
export async function openDataExport(context: Context, { fileNumber }: { fileNumber: number }) {
  const own = await ownDataExport(context);
  if (!own?.readyAt || fileNumber < 1 || fileNumber > own.fileCount)
    throw invalidState('Ce fichier n’est pas, ou n’est plus, à télécharger. Rechargez la page pour voir où il en est.');
  const ticket = fileTicket(context, exportFile(own.id, fileNumber));
  return transact(context, async (em) => {
    const fact = { act: 'DATA_EXPORT_OPENED', subjectId: own.identityId, detail: String(fileNumber) } as const;
    await recordAudit(em, context, fact);
    return { kind: 'DataExportOpened' as const, address: `/files/account/data-exports/${fileNumber}/${ticket}` };
  });
}
