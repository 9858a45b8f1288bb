import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Job, JobContext } from '@trousseau/service/definition';
import { v7 as uuidv7 } from 'uuid';
import { dwellingFile, readDwellings } from '../documents/dwelling-source.ts';
import { type DwellingRow, judgeRow } from '../domain/dwelling-file.ts';
import { DwellingImport, DwellingLine } from '../entities/dwelling-import.ts';
import { ListedDwelling } from '../entities/listed-dwelling.ts';
import { columnsOfDwelling } from '../use-cases/dwelling-columns.ts';
import { judgeDwellingLines } from '../use-cases/judge-dwelling-lines.ts';

/** Lines of one transaction: progress shows, and a worker that dies loses no more than that. */
const CHUNK = 500;

/** Lists the dwellings of the accepted lines. Started again, it goes on after the last line done. */
export const listDwellingsFromFile: Job = async (context, event) => {
  const { em, files } = context;
  const importId = event.payload.importId ?? '';
  const bytes = await files.get(dwellingFile(importId));
  const source = bytes && (await readDwellings(bytes));
  if (!source || 'fault' in source) return;
  const inOwnTransaction = () =>
    em.fork().transactional((own) => listChunk(context, own as SqlEntityManager, importId, source.rows));
  while ((await inOwnTransaction()) > 0);
};

/** @returns how many lines were done; 0 when none is left, and the import is then done */
async function listChunk(
  { now }: JobContext,
  em: SqlEntityManager,
  importId: string,
  rows: readonly DwellingRow[],
): Promise<number> {
  const listing = { id: importId, status: 'LISTING' as const };
  const found = await em.findOne(DwellingImport, listing, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) return 0;
  const waiting = { importId, outcome: 'ACCEPTED' as const };
  const lines = await em.find(DwellingLine, waiting, { orderBy: { number: 'asc' }, limit: CHUNK });
  if (lines.length === 0) {
    Object.assign(found, { status: 'DONE', doneAt: now });
    return 0;
  }
  const { landlordSpaceId } = found;
  const stated = lines.flatMap(({ number }) => rows[number - 1] ?? []).map(judgeRow);
  // Judged again: the book may have changed since the file was read.
  const verdicts = await judgeDwellingLines(em, landlordSpaceId, stated);
  const dwellings = verdicts.flatMap(({ dwelling }) => (dwelling ? columnsOfDwelling(dwelling) : []));
  await em.insertMany(
    ListedDwelling,
    dwellings.map((columns) => ({ ...columns, landlordSpaceId, id: uuidv7(), listedAt: now })),
  );
  lines.forEach((line, index) => {
    const { outcome = 'REFUSED', fault = null } = verdicts[index] ?? {};
    Object.assign(line, { outcome: outcome === 'ACCEPTED' ? 'LISTED' : outcome, fault });
  });
  return lines.length;
}
