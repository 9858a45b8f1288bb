import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import type { PersonalData } from '@trousseau/service/personal-data';
import { publish } from '@trousseau/service/publish';
import { type ArchivedFile, writeArchives } from '../documents/archives.ts';
import { dataExportPage } from '../documents/data-export-page.ts';
import { DataExport, exportFile } from '../entities/data-export.ts';
import { Membership } from '../entities/membership.ts';
import { MOST_SPACES } from './access.ts';
import { personalData } from './personal-data.ts';

/** The services that know something of a space, and what their part is called in the names of files. */
const ASKED = { visa: 'visas', contract: 'contrats', claims: 'impayes' } as const;

/**
 * S62 (decision 0030). Gathers everything the house knows of a person: what they are told of it, the same for programs, and the papers
 * they gave. Each service answers for its own. May run twice.
 */
export async function makeDataExport(context: Context, dataExportId: string): Promise<void> {
  const { em, files, now } = context;
  const wanted = await em.findOne(DataExport, { id: dataExportId, readyAt: null });
  if (!wanted) return;
  const { identityId } = wanted;
  await writeArchives(everythingOf(context, identityId), async (number, bytes) => {
    // Counted before it is there, so that whoever destroys the export finds it.
    await em.nativeUpdate(DataExport, { id: dataExportId }, { fileCount: number });
    await files.put(exportFile(dataExportId, number), bytes);
  });
  await em.fork().transactional(async (own) => {
    const made = await own.findOne(DataExport, { id: dataExportId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!made || made.readyAt) return;
    made.readyAt = now;
    const payload = { dataExportId, identityId };
    await publish(own as SqlEntityManager, 'DataExportReady', { aggregateId: dataExportId, payload, now });
  });
}

async function* everythingOf(context: Context, identityId: string): AsyncGenerator<ArchivedFile> {
  // What is in a space is its owners’: who only works there takes along that they do, and nothing of it.
  const owned = await context.em.find(Membership, { identityId, position: 'OWNER' }, { limit: MOST_SPACES });
  const spaceIds = owned.map(({ spaceId }) => spaceId);
  const services = Object.keys(ASKED) as (keyof typeof ASKED)[];
  const parts = await Promise.all(services.map((service) => askData(context, service, spaceIds)));
  const chapters = Object.assign(
    {},
    await personalData(context, { identityId, spaceIds }),
    ...parts.map((part) => part.chapters),
  );
  yield { name: 'mes-donnees.html', bytes: utf8(dataExportPage(chapters, context.now)) };
  yield { name: 'mes-donnees.json', bytes: utf8(JSON.stringify(chapters, null, 2)) };
  for (const [index, service] of services.entries())
    for (const [position, { id, fileName }] of (parts[index]?.papers ?? []).entries()) {
      const bytes = await askPaper(context, service, { spaceIds, paperId: id });
      if (bytes) yield { name: `pieces/${ASKED[service]}/${position + 1}-${fileName}`, bytes };
    }
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function askData({ ask }: Context, service: keyof typeof ASKED, ids: readonly string[]): Promise<PersonalData> {
  const question = `query ($ids: [ID!]!) { told: ${service}PersonalData(spaceIds: $ids) }`;
  return JSON.parse((await ask<{ told: string }>(service, question, { ids })).told) as PersonalData;
}

async function askPaper(
  { ask }: Context,
  service: keyof typeof ASKED,
  which: { spaceIds: readonly string[]; paperId: string },
): Promise<Uint8Array | null> {
  const question = `query ($spaceIds: [ID!]!, $paperId: ID!) { told: ${service}PersonalPaper(spaceIds: $spaceIds, paperId: $paperId) }`;
  const { told } = await ask<{ told: string | null }>(service, question, which);
  return told === null ? null : Buffer.from(told, 'base64');
}
