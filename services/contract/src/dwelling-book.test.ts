import { randomUUID } from 'node:crypto';
import { registerLandlord } from '@trousseau/service/test/actors';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, service, tenant } from '@trousseau/service/test/viewers';
import { workbookOfCsv } from '@trousseau/service/test/workbook';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from './service.ts';

let house: TestService;
beforeAll(async () => {
  house = await startTestService(contract, { neighbours: ['account'] });
}, 180_000);
afterAll(() => house.stop());

const HEADINGS =
  'Référence;Adresse;Code postal;Commune;Type;Surface;Meublé;Bail;Loyer;Charges;Dépôt de garantie;Jour d’échéance';
const lot = (name: string, rest = '31000;Toulouse;appartement;42;non;vide;650,00;40;650;5') =>
  `${name};12 rue du Taur;${rest}`;
const file = (...lines: string[]) => [HEADINGS, ...lines].join('\r\n');

const send = (as: Viewer, table: Uint8Array | string, id: string) =>
  house.request(as, 'PUT', `/files/dwelling-imports/${id}`, table, { contentType: 'application/octet-stream' });

interface Read {
  status: string;
  fault: string | null;
  lineCount: number;
  acceptedCount: number;
  listedCount: number;
  knownCount: number;
  refusedLines: { nodes: { number: number; fault: string }[] };
}

/** The import once its jobs are done. */
async function read(as: PersonViewer, id: string): Promise<Read | null> {
  await house.jobsDone();
  const { data } = await house.graphql<{ dwellingImport: Read | null }>(
    as,
    `query ($id: ID!) { dwellingImport(id: $id) { status fault lineCount acceptedCount listedCount knownCount
      refusedLines { nodes { number fault } } } }`,
    { id },
  );
  return data.dwellingImport;
}

const confirm = (as: Viewer, importId: string) =>
  house.graphql<{ confirmDwellingImport: { __typename: string } }>(
    as,
    'mutation ($input: ConfirmDwellingImportInput!) { confirmDwellingImport(input: $input) { __typename } }',
    { input: { importId } },
  );

const book = async (as: PersonViewer, search: string | null = null) => {
  const question =
    'query ($s: String) { listedDwellings(search: $s) { totalCount nodes { id reference city lease { rentCents } } } }';
  type Book = { totalCount: number; nodes: { id: string; reference: string }[] };
  return (await house.graphql<{ listedDwellings: Book }>(as, question, { s: search })).data.listedDwellings;
};

const imported = async (as: PersonViewer, text: string) => {
  const id = randomUUID();
  await send(as, text, id);
  await house.jobsDone();
  await confirm(as, id);
  return { id, ...(await read(as, id)) };
};

const dwelling = {
  reference: 'Lot 1',
  address: { street: '12 rue du Taur', postcode: '31000', inseeCode: '31555' },
  ...{
    kind: 'FLAT',
    surfaceM2: 42,
    furnished: false,
    stock: 'PRIVATE',
    mainResidence: true,
    decent: true,
    lease: null,
  },
};
const save = async (as: Viewer, change: object = {}, dwellingId: string | null = null) => {
  const answer = await house.graphql<{
    saveListedDwelling: { __typename: string; listedDwelling?: { id: string }; fields?: { field: string }[] };
  }>(
    as,
    `mutation ($input: SaveListedDwellingInput!) { saveListedDwelling(input: $input) { __typename
      ... on ListedDwellingSaved { listedDwelling { id } } ... on ListedDwellingRefused { fields { field } } } }`,
    { input: { operationId: uuidv7(), dwellingId, dwelling: { ...dwelling, ...change } } },
  );
  return { ...answer, result: answer.data?.saveListedDwelling };
};
const remove = (as: Viewer, dwellingId: string) =>
  house.graphql(
    as,
    'mutation ($input: RemoveListedDwellingInput!) { removeListedDwelling(input: $input) { __typename } }',
    { input: { operationId: uuidv7(), dwellingId } },
  );

describe('a file of dwellings', () => {
  test('is read line by line, and nothing is listed before the landlord says so', async () => {
    const landlord = await registerLandlord(house, 'SCI du Fichier');
    const id = randomUUID();
    const wrong = [lot('Lot 1'), lot('lot-1'), lot('Lot 2', '31000;Toulouze;appartement;42;non;;;;;'), lot('Lot 3')];
    expect((await send(landlord, file(...wrong), id)).status).toBe(201);
    const found = await read(landlord, id);
    expect(found).toMatchObject({ status: 'CHECKED', lineCount: 4, acceptedCount: 2, listedCount: 0 });
    expect(found?.refusedLines.nodes.map(({ number }) => number)).toEqual([2, 3]);
    expect(found?.refusedLines.nodes[1]?.fault).toContain('Toulouze');
    expect((await book(landlord)).totalCount).toBe(0);
    await Promise.all([confirm(landlord, id), confirm(landlord, id)]);
    expect(await read(landlord, id)).toMatchObject({ status: 'DONE', listedCount: 2 });
    expect((await book(landlord)).nodes.map(({ reference }) => reference)).toEqual(['Lot 1', 'Lot 3']);
    const result = await (
      await house.request(landlord, 'GET', `/files/dwelling-imports/${id}/resultat.csv`, '')
    ).text();
    expect(result.split('\r\n').map((line) => line.split(';')[1])).toEqual([
      ...['résultat', 'Ajouté', 'À corriger', 'À corriger', 'Ajouté', undefined],
    ]);
  });

  test('is an Excel workbook as well, and the result tells its lines apart', async () => {
    const landlord = await registerLandlord(house, 'SCI du Classeur');
    const id = randomUUID();
    const lines = file(lot('Lot 1'), lot('Lot 2', '31000;Toulouze;appartement;42;non;;;;;'));
    await send(landlord, await workbookOfCsv(lines), id);
    expect(await read(landlord, id)).toMatchObject({ status: 'CHECKED', lineCount: 2, acceptedCount: 1 });
    await confirm(landlord, id);
    expect(await read(landlord, id)).toMatchObject({ status: 'DONE', listedCount: 1 });
    const result = await house.request(landlord, 'GET', `/files/dwelling-imports/${id}/resultat.csv`, '');
    expect(await result.text()).toMatch(/1;Ajouté;;Lot 1;.*\r\n2;À corriger;.*Toulouze/);
  });

  test('sent twice adds nothing, and does not overwrite what the book says otherwise', async () => {
    const landlord = await registerLandlord(house, 'SCI Deux Fois');
    await imported(landlord, file(lot('Lot 1'), lot('Lot 2')));
    const again = await imported(
      landlord,
      file(lot('Lot 1'), lot('Lot 2', '31000;Toulouse;maison;90;non;;;;;'), lot('Lot 3')),
    );
    expect(again).toMatchObject({ status: 'DONE', knownCount: 1, listedCount: 1 });
    expect(again.refusedLines?.nodes).toMatchObject([{ number: 2 }]);
    expect((await book(landlord)).totalCount).toBe(3);
  });

  test('may be the book itself, taken away and sent again', async () => {
    const landlord = await registerLandlord(house, 'SCI Aller-Retour');
    await imported(landlord, file(lot('Lot 1'), lot('Lot 2', '31000;Toulouse;chambre;12;oui;;;;;')));
    const table = await (await house.request(landlord, 'GET', '/files/dwellings.csv', '')).text();
    expect(await imported(landlord, table)).toMatchObject({
      status: 'DONE',
      lineCount: 2,
      knownCount: 2,
      listedCount: 0,
    });
  });

  test('is listed to its end by a worker that starts again, each dwelling once', async () => {
    const landlord = await registerLandlord(house, 'SCI Interrompue');
    const lots = Array.from({ length: 1200 }, (_, index) => lot(`Lot ${index + 1}`));
    const { id } = await imported(landlord, file(...lots));
    // As after a crash in the middle: half the lines wait again, their dwellings gone with the transaction.
    await house.sql(`update dwelling_line set outcome = 'ACCEPTED' where import_id = $1 and number > 600`, [id]);
    await house.sql('delete from listed_dwelling where landlord_space_id = $1 and substr(reference, 5)::int > 600', [
      landlord.spaceId,
    ]);
    await house.sql(`update dwelling_import set status = 'LISTING' where id = $1`, [id]);
    for (let times = 0; times < 2; times += 1) await house.deliver('DwellingImportConfirmed', { importId: id });
    expect(await read(landlord, id)).toMatchObject({ status: 'DONE', listedCount: 1200 });
    const [{ count } = { count: '' }] = await house.sql<{ count: string }>(
      'select count(distinct reference_key) as count from listed_dwelling where landlord_space_id = $1',
      [landlord.spaceId],
    );
    expect(Number(count)).toBe(1200);
    expect(await house.violations()).toEqual([]);
  });

  test.each([
    ['is no table', '\u0000"', 'CSV'],
    ['names no columns', 'a;b\n1;2', 'référence'],
    ['has no line', HEADINGS, 'aucune ligne'],
    ['has too many lines', file(...Array.from({ length: 10_001 }, () => ';')), '10\u202f000'],
  ])('that %s is refused as a whole, and says why', async (_, text, word) => {
    const landlord = await registerLandlord(house, 'SCI Illisible');
    const id = randomUUID();
    await send(landlord, text, id);
    const found = await read(landlord, id);
    expect(found?.status).toBe('UNREADABLE');
    expect(found?.fault).toContain(word);
    expect((await confirm(landlord, id)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
  });

  test('is nobody else’s', async () => {
    const [landlord, rival] = [await registerLandlord(house, 'SCI A'), await registerLandlord(house, 'SCI B')];
    const id = randomUUID();
    await send(landlord, file(lot('Lot 1')), id);
    expect(await read(rival, id)).toBeNull();
    expect((await send(rival, file(lot('Lot 9')), id)).status).toBe(409);
    expect((await confirm(rival, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await house.request(rival, 'GET', `/files/dwelling-imports/${id}/resultat.csv`, '')).status).toBe(404);
    for (const viewer of [tenant(), officer()])
      expect((await send(viewer, file(lot('x')), randomUUID())).status).toBe(404);
  });

  test('is destroyed with its result after ninety days, and the book stays', async () => {
    const landlord = await registerLandlord(house, 'SCI Ancienne');
    const { id } = await imported(landlord, file(lot('Lot 1')));
    await house.sql(`update dwelling_import set received_at = timestamptz '2026-01-01T09:00:00Z' where id = $1`, [id]);
    await house.clock('2026-12-01T09:00:00Z');
    expect((await house.request(landlord, 'GET', `/files/dwelling-imports/${id}/resultat.csv`, '')).status).toBe(404);
    expect((await book(landlord)).totalCount).toBe(1);
  });
});

describe('the book of dwellings', () => {
  test('is written by form too: added, corrected, refused with every field, taken out', async () => {
    const landlord = await registerLandlord(house, 'SCI du Carnet');
    const { result } = await save(landlord);
    const id = result?.listedDwelling?.id ?? '';
    const lease = { kind: 'MOBILITY', rentCents: 60_000, chargesCents: 0, depositCents: 60_000, dueDay: 5 };
    expect(
      (await save(landlord, { reference: '', surfaceM2: 0, lease })).result?.fields?.map(({ field }) => field),
    ).toEqual([...['reference', 'surfaceM2', 'furnished', 'depositCents']]);
    expect((await save(landlord, { reference: 'LOT  1' })).result).toMatchObject({ fields: [{ field: 'reference' }] });
    expect((await save(landlord, { reference: 'Lot 1 bis' }, id)).result?.__typename).toBe('ListedDwellingSaved');
    expect((await book(landlord, 'taur bis')).nodes).toMatchObject([{ id, reference: 'Lot 1 bis' }]);
    expect((await book(landlord, 'aur')).totalCount).toBe(0);
    const rival = await registerLandlord(house, 'SCI Curieuse');
    expect((await save(rival, {}, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await remove(rival, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await remove(landlord, id);
    expect((await book(landlord)).totalCount).toBe(0);
  });

  test('S62, S63: is told to its landlord, and goes with the space', async () => {
    const landlord = await registerLandlord(house, 'SCI Oubliée');
    const { id } = await imported(landlord, file(lot('Lot du Mur')));
    const told = await house.graphql<{ told: string }>(
      service('account'),
      'query ($ids: [ID!]!) { told: contractPersonalData(spaceIds: $ids) }',
      { ids: [landlord.spaceId] },
    );
    expect(told.data.told).toContain('Lot du Mur');
    await house.deliver('SpaceClosed', { spaceId: landlord.spaceId });
    await house.jobsDone();
    for (const table of ['listed_dwelling', 'dwelling_import'])
      expect(await house.sql(`select from ${table} where landlord_space_id = $1`, [landlord.spaceId])).toEqual([]);
    expect(await house.sql('select from dwelling_line where import_id = $1', [id])).toEqual([]);
    expect(await house.schemaDifference()).toBe('');
  });
});
