import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { landlord } from '@trousseau/service/test/viewers';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, newAddress, startAccount } from '../test-actors.ts';
import { partnersOf } from '../test-partners.ts';

let account: Account;
let partners: ReturnType<typeof partnersOf>;
beforeAll(async () => {
  account = await startAccount();
  partners = partnersOf(account);
});
afterAll(() => account.stop());

const HEADINGS = 'type;prénom;nom;dénomination;siren;département;e-mail;adresse;code postal;commune';
const file = (...lines: string[]) => [HEADINGS, ...lines].join('\r\n');
const byEmail = (email: string) => `personne;Camille;Durand;;;31;${email};;;`;
const byPost = (name: string) => `organisme;;;${name};;31;;12 rue des Tilleuls;31000;Toulouse`;

const send = async (as: Viewer, text: string | Uint8Array, id: string = randomUUID()) => ({
  id,
  response: await account.request(as, 'PUT', `/files/imports/${id}`, text, { contentType: 'text/csv' }),
});

interface Read {
  status: string;
  fault: string | null;
  lineCount: number;
  acceptedCount: number;
  issuedCount: number;
  refusedLines: { nodes: { number: number; fault: string }[] };
}

/** The import once its jobs are done. */
async function read(as: PersonViewer, id: string): Promise<Read | null> {
  await account.jobsDone();
  const { data } = await account.graphql<{ issuanceImport: Read | null }>(
    as,
    'query ($id: ID!) { issuanceImport(id: $id) { status fault lineCount acceptedCount issuedCount refusedLines { nodes { number fault } } } }',
    { id },
  );
  return data.issuanceImport;
}

const result = async (as: PersonViewer, id: string) =>
  (await account.request(as, 'GET', `/files/imports/${id}/resultat.csv`, '')).text();
const accountsOf = ({ spaceId }: PersonViewer) =>
  account.sql('select 1 from partner_account where organisation_space_id = $1', [spaceId]);

test('a file is read line by line, and nothing is created before the organisation says so', async () => {
  const organisation = await partners.organisation();
  const [email, taken] = [newAddress(), newAddress()];
  await partners.issued(organisation, { email: taken });
  const { id, response } = await send(
    organisation,
    file(byEmail(email), byEmail(email), byEmail(taken), 'locataire;;;;;31;;;;', byPost('Office')),
  );
  expect(response.status).toBe(201);
  const checked = await read(organisation, id);
  expect(checked).toMatchObject({ status: 'CHECKED', lineCount: 5, acceptedCount: 2, issuedCount: 0 });
  expect(checked?.refusedLines.nodes.map(({ number }) => number)).toEqual([2, 3, 4]);
  expect(checked?.refusedLines.nodes[0]?.fault).toContain('chaque compte a la sienne');
  expect(await accountsOf(organisation)).toHaveLength(1);
  expect(account.post.to(email)).toEqual([]);
});

test('on its word the accepted lines become accounts, once, and the result says which is which', async () => {
  const organisation = await partners.organisation();
  const email = newAddress();
  const { id } = await send(organisation, file(byEmail(email), byPost('Office A'), byPost('=Office B'), byEmail('x@')));
  await read(organisation, id);
  const confirm = () => account.run('confirmIssuance', { importId: id }, { as: organisation });
  await Promise.all([confirm(), confirm()]);
  expect(await read(organisation, id)).toMatchObject({ status: 'DONE', acceptedCount: 3, issuedCount: 3 });
  await confirm();
  await account.jobsDone();
  expect(await accountsOf(organisation)).toHaveLength(3);

  const { identifier, secret } = await partners.receivedByEmail(email);
  const { told } = await account.run('signInToPartnerAccess', { login: identifier, secret });
  expect(told?.__typename).toBe('FirstLoginOpen');
  // One bundle for the whole file: two files, a page for each landlord in each.
  const { identifiers, secrets } = await partners.letters(organisation);
  expect([identifiers.length, secrets.length]).toEqual([2, 2]);

  const lines = (await result(organisation, id)).trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(/^1;Créé;;\d{4}.\d{4}.\d{4}.\d{2};personne;Camille;Durand/);
  expect(lines[3]).toContain("'=Office B");
  expect(lines[4]).toContain('4;Refusé;Cette adresse e-mail');
});

test('a file that is none, or without its headings, says so', async () => {
  const organisation = await partners.organisation();
  const { id } = await send(organisation, 'nom;prénom\r\nDurand;Camille');
  expect(await read(organisation, id)).toMatchObject({ status: 'UNREADABLE', fault: expect.stringContaining('type') });
  const tried = await account.run('confirmIssuance', { importId: id }, { as: organisation });
  expect(tried.errors?.[0]?.extensions.code).toBe('INVALID_STATE');
});

test('a file of an older spreadsheet, in Windows-1252, keeps its accents', async () => {
  const organisation = await partners.organisation();
  const text = file('personne;Élodie;Gaïd;;;31;;1 allée;30000;Nîmes');
  const { id } = await send(organisation, Buffer.from(text, 'latin1'));
  expect(await read(organisation, id)).toMatchObject({ status: 'CHECKED', acceptedCount: 1 });
  expect(await result(organisation, id)).toContain('Élodie;Gaïd');
});

test('S19: another organisation neither reads nor confirms it, and a landlord sends none', async () => {
  const [one, other] = [await partners.organisation(), await partners.organisation()];
  const { id } = await send(one, file(byPost('Office')));
  await account.jobsDone();
  expect(await read(other, id)).toBeNull();
  const { errors } = await account.run('confirmIssuance', { importId: id }, { as: other });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await account.request(other, 'GET', `/files/imports/${id}/resultat.csv`, '')).status).toBe(404);
  expect((await send(other, file(byPost('Autre')), id)).response.status).toBe(409);
  expect((await send(landlord(), file(byPost('Office')))).response.status).toBe(403);
});

test('every invariant holds after all this', async () => {
  expect(await account.violations()).toEqual([]);
  expect(await account.schemaDifference()).toBe('');
});

describe('P-ISSUANCE-FILE: files of landlords are destroyed', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  test('ninety days after their accounts were made, with their result; the accounts stay', async () => {
    const organisation = await partners.organisation();
    const { id } = await send(organisation, file(byEmail(newAddress())));
    await read(organisation, id);
    await account.run('confirmIssuance', { importId: id }, { as: organisation });
    expect(await read(organisation, id)).toMatchObject({ status: 'DONE' });
    await account.clock(inDays(89));
    expect(await result(organisation, id)).toContain('Créé');
    for (let times = 0; times < 2; times += 1) await account.clock(inDays(91));
    expect((await account.request(organisation, 'GET', `/files/imports/${id}/resultat.csv`, '')).status).toBe(404);
    expect(await stored(id)).toBe(false);
    expect(await accountsOf(organisation)).toHaveLength(1);
  });

  test('or after they came, when nobody confirmed them: nothing is made of them any more', async () => {
    const organisation = await partners.organisation();
    const { id } = await send(organisation, file(byEmail(newAddress())));
    expect(await read(organisation, id)).toMatchObject({ status: 'CHECKED' });
    await account.clock(inDays(91));
    expect(await stored(id)).toBe(false);
    expect(await read(organisation, id)).toMatchObject({
      status: 'UNREADABLE',
      fault: expect.stringContaining('Envoyez-le'),
    });
    const { errors } = await account.run('confirmIssuance', { importId: id }, { as: organisation });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_STATE');
    expect(await accountsOf(organisation)).toHaveLength(0);
  });
});

/** Whether the store holds the file of an import. */
const stored = async (id: string) => (await readdir(join(account.env.filesDir, 'account', 'imports'))).includes(id);
