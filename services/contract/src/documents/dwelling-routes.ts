import type { Context, Route, RouteResponse } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { fileResponse, tooLarge } from '@trousseau/service/uploads';
import { validate } from 'uuid';
import { DwellingImport } from '../entities/dwelling-import.ts';
import { ListedDwelling } from '../entities/listed-dwelling.ts';
import { ownDwellings } from '../entities/visible-to.ts';
import { receiveDwellingFile } from '../use-cases/receive-dwelling-file.ts';
import { MOST_BYTES } from './dwelling-source.ts';
import { bookFile, modelFile, resultOf } from './dwelling-table.ts';

/** Dwellings of one table; a landlord who has more sends them in several spaces. */
const MOST_DWELLINGS = 20_000;

const json = (status: number, value: object): RouteResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

const table = (text: string, fileName: string) =>
  fileResponse({ bytes: new TextEncoder().encode(text), contentType: 'text/csv; charset=utf-8', fileName });

/** `PUT /files/dwelling-imports/{importId}`: a file of dwellings, read by a job; nothing is listed before the landlord says so. */
const putImport: Route = {
  method: 'PUT',
  path: '/files/dwelling-imports/:importId',
  async handle(context, { params: { importId = '' }, body }) {
    if (body.byteLength > MOST_BYTES) {
      const { status, code, message } = tooLarge(MOST_BYTES);
      return json(status, { code, message });
    }
    const { kind } = await receiveDwellingFile(context, { importId, bytes: body });
    if (kind === 'ImportConflict')
      return json(409, { code: 'FILE_CONFLICT', message: 'Un autre fichier porte déjà cet identifiant. Recommencez.' });
    return json(201, { id: importId });
  },
};

/** `GET /files/dwelling-imports/modele.csv`: the columns, and two dwellings. */
const getModel: Route = {
  method: 'GET',
  path: '/files/dwelling-imports/modele.csv',
  async handle({ viewer }) {
    if (!ownDwellings(viewer)) throw notFound();
    return table(modelFile(), 'modele-logements.csv');
  },
};

/** `GET /files/dwelling-imports/{importId}/resultat.csv`: the file as sent, each line with what became of it. */
const getResult: Route = {
  method: 'GET',
  path: '/files/dwelling-imports/:importId/resultat.csv',
  async handle(context, { params: { importId = '' } }) {
    const found = await ownImport(context, importId);
    const text = found && (await resultOf(context, found));
    if (!text) throw notFound();
    return table(text, `resultat-${importId}.csv`);
  },
};

/** `GET /files/dwellings.csv`: the landlord’s book, in the columns of the model. */
const getBook: Route = {
  method: 'GET',
  path: '/files/dwellings.csv',
  async handle({ em, viewer, today }) {
    const own = ownDwellings(viewer);
    if (!own) throw notFound();
    const order = { orderBy: { referenceKey: 'asc' as const }, limit: MOST_DWELLINGS };
    return table(bookFile(await em.find(ListedDwelling, own, order)), `logements-${today}.csv`);
  },
};

async function ownImport({ em, viewer }: Context, id: string): Promise<DwellingImport | null> {
  const own = ownDwellings(viewer);
  return own && validate(id) ? em.findOne(DwellingImport, { id, ...own }) : null;
}

/** What landlords send and fetch of their dwellings in bulk. */
export const dwellingRoutes: Route[] = [getModel, putImport, getResult, getBook];
