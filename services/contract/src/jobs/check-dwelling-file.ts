import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Job } from '@trousseau/service/definition';
import { dwellingFile, readDwellings } from '../documents/dwelling-source.ts';
import { judgeRow } from '../domain/dwelling-file.ts';
import { DwellingImport, DwellingLine } from '../entities/dwelling-import.ts';
import { judgeDwellingLines } from '../use-cases/judge-dwelling-lines.ts';

/** Lines written in one statement. */
const AT_ONCE = 1000;

/** Reads a file of dwellings and judges each line, as the form would; nothing is listed. May run twice. */
export const checkDwellingFile: Job = async ({ em, files }, event) => {
  const importId = event.payload.importId ?? '';
  const bytes = await files.get(dwellingFile(importId));
  const source = bytes ? await readDwellings(bytes) : { fault: 'Ce fichier n’est plus là. Envoyez-le de nouveau.' };
  // Before the transaction: ten thousand lines are read and judged without a lock being held.
  const judged = 'rows' in source ? source.rows.map(judgeRow) : [];
  await em.fork().transactional(async (fork) => {
    const own = fork as SqlEntityManager;
    const waiting = { id: importId, status: 'RECEIVED' as const };
    const found = await own.findOne(DwellingImport, waiting, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!found) return;
    if ('fault' in source) {
      Object.assign(found, { status: 'UNREADABLE', fault: source.fault });
      return;
    }
    const verdicts = await judgeDwellingLines(own, found.landlordSpaceId, judged);
    const lines = verdicts.map(({ outcome, fault }, index) => ({ importId, number: index + 1, outcome, fault }));
    for (let from = 0; from < lines.length; from += AT_ONCE)
      await own.insertMany(DwellingLine, lines.slice(from, from + AT_ONCE));
    Object.assign(found, { status: 'CHECKED', lineCount: lines.length });
  });
};
