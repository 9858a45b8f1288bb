import type { Context, Route } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { fileResponse } from '@trousseau/service/uploads';
import { validate } from 'uuid';
import { IssuanceImport } from '../entities/issuance-import.ts';
import { visibleImports } from '../entities/visible-accounts.ts';
import { organisationOf } from '../use-cases/issue-partner-account.ts';
import { receiveIssuanceFile } from '../use-cases/receive-issuance-file.ts';
import { modelFile, resultOf } from './issuance-result.ts';
import { MOST_BYTES } from './issuance-source.ts';

const json = (status: number, value: object) => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

/** `PUT /files/imports/{importId}`: a file of landlords, read by a job; nothing is issued before the organisation says so. */
const putImport: Route = {
  method: 'PUT',
  path: '/files/imports/:importId',
  async handle(context, { params: { importId = '' }, body }) {
    if (body.byteLength > MOST_BYTES)
      return json(413, { code: 'FILE_TOO_LARGE', message: 'Ce fichier est trop lourd\u00a0: 2\u00a0Mo au plus.' });
    const { kind } = await receiveIssuanceFile(context, { importId, bytes: body });
    if (kind === 'ImportConflict')
      return json(409, { code: 'FILE_CONFLICT', message: 'Un autre fichier porte déjà cet identifiant. Recommencez.' });
    return json(201, { id: importId });
  },
};

/** `GET /files/imports/modele.csv`: the columns, and a line of each kind. */
const getModel: Route = {
  method: 'GET',
  path: '/files/imports/modele.csv',
  async handle(context) {
    organisationOf(context);
    const bytes = new TextEncoder().encode(modelFile());
    return fileResponse({ bytes, contentType: 'text/csv; charset=utf-8', fileName: 'modele-comptes-bailleurs.csv' });
  },
};

/** `GET /files/imports/{importId}/resultat.csv`: the file as sent, each line with what became of it. */
const getResult: Route = {
  method: 'GET',
  path: '/files/imports/:importId/resultat.csv',
  async handle(context, { params: { importId = '' } }) {
    const found = await findImport(context, importId);
    const text = found && (await resultOf(context, found));
    if (!text) throw notFound();
    const bytes = new TextEncoder().encode(text);
    return fileResponse({ bytes, contentType: 'text/csv; charset=utf-8', fileName: `resultat-${importId}.csv` });
  },
};

async function findImport({ em, viewer }: Context, importId: string): Promise<IssuanceImport | null> {
  const visible = visibleImports(viewer);
  return visible && validate(importId) ? em.findOne(IssuanceImport, { $and: [{ id: importId }, visible] }) : null;
}

/** What organisations send and fetch in bulk. */
export const importRoutes: Route[] = [getModel, putImport, getResult];
