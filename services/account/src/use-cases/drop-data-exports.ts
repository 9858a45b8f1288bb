import { dataExportRule } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { DataExport, exportFile } from '../entities/data-export.ts';

const OVER = `select id, file_count as "fileCount" from data_export e
  where requested_at <= ? or not exists (select 1 from identity i where i.id = e.identity_id) limit 1000`;

/**
 * S62, S63. Destroys the exports whose hours are over, and those of people who are forgotten. May run twice.
 * @returns how many went
 */
export async function dropDataExports({ em, files, now, today }: Context): Promise<number> {
  const { keptHours } = valueOn(dataExportRule, today).value;
  const over = await em.execute<{ id: string; fileCount: number }[]>(OVER, [
    now.subtract({ hours: keptHours }).toString(),
  ]);
  for (const one of over) await destroyDataExport({ em, files }, one);
  return over.length;
}

/** Destroys one export, its files first: interrupted, the row that is left finds the rest again. */
export async function destroyDataExport(
  { em, files }: Pick<Context, 'em' | 'files'>,
  { id, fileCount }: Pick<DataExport, 'id' | 'fileCount'>,
): Promise<void> {
  for (let number = 1; number <= fileCount; number += 1) await files.remove(exportFile(id, number));
  await em.nativeDelete(DataExport, { id });
}
