import type { Route } from '@trousseau/service/definition';
import { isGoodTicket } from '@trousseau/service/file-link';
import { notFound } from '@trousseau/service/refusal';
import { fileResponse } from '@trousseau/service/uploads';
import { exportFile } from '../entities/data-export.ts';
import { ownDataExport } from '../use-cases/open-data-export.ts';

/** `GET /files/data-exports/{number}/{ticket}`: a file of one's own export, at its address of the minute (S50, S62). */
export const dataExportRoute: Route = {
  method: 'GET',
  path: '/files/data-exports/:number/:ticket',
  async handle(context, { params: { number = '', ticket = '' } }) {
    if (context.viewer.kind !== 'PERSON') throw notFound();
    const own = await ownDataExport(context);
    const file = own?.readyAt ? exportFile(own.id, Number(number)) : null;
    if (!own || !file || !isGoodTicket(context, file, ticket)) throw notFound();
    const bytes = await context.files.get(file);
    if (!bytes) throw notFound();
    return fileResponse({ bytes, contentType: 'application/zip', fileName: `mes-donnees-${number}.zip` });
  },
};
