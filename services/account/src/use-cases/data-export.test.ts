import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PersonViewer } from '@trousseau/service/viewer';
import { formatSiren } from '@trousseau/values/siren';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, PASSWORD, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  // Nothing is paid here: the claims service only wants to be told of a bank.
  account = await startAccount({ bankUrl: 'http://127.0.0.1:9' }, ['visa', 'contract', 'claims']);
}, 240_000);
afterAll(() => account.stop());

interface Standing {
  requestedAt: string;
  readyAt: string | null;
  openUntilAt: string;
  fileCount: number;
}

const request = (as: PersonViewer, now?: string) =>
  account.run('requestDataExport', {}, { as, ...(now ? { now } : {}) });
const open = (as: PersonViewer, fileNumber = 1, now?: string) =>
  account.run('openDataExport', { fileNumber }, { as, ...(now ? { now } : {}) });

async function standingOf(as: PersonViewer, now?: string): Promise<Standing | null> {
  const query = '{ me { dataExport { requestedAt readyAt openUntilAt fileCount } } }';
  const { data } = await account.graphql<{ me: { dataExport: Standing | null } }>(as, query, {}, now ? { now } : {});
  return data.me.dataExport;
}

/** An export that is ready, and the address of its first file. */
async function ready(as: PersonViewer) {
  await request(as);
  await account.jobsDone();
  const { told } = await open(as);
  return String(told?.['address']);
}

/** What the service answers at an address of the door. */
const fetchFile = (as: PersonViewer, address: string, now?: string) =>
  account.request(as, 'GET', address.replace('/files/account/', '/files/'), '', now ? { now } : {});

async function filesIn(response: Response): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer())));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Without the spaces by which numbers are written. */
const bare = (text: string) => text.replace(/\s/g, '');

const stored = () => readdir(join(account.env.filesDir, 'account', 'data-exports')).catch(() => [] as string[]);
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const inHours = (hours: number) => inSeconds(hours * 3600);

describe('S62: taking one’s data along', () => {
  test('everything of oneself is told, to read and for programs, and nothing of somebody else', async () => {
    const [{ email, viewer, sci }, other] = [await account.landlordOf(), await account.landlordOf()];
    const address = await ready(viewer);
    const response = await fetchFile(viewer, address);
    expect(response.headers.get('content-disposition')).toContain('mes-donnees-1.zip');
    const files = await filesIn(response);
    expect(Object.keys(files)).toEqual(['mes-donnees.html', 'mes-donnees.json']);
    const told = JSON.parse(files['mes-donnees.json'] ?? '');
    expect(told['Votre connexion']).toMatchObject({ 'Adresse e-mail': email });
    expect(told['Vos espaces']).toMatchObject([{ Espace: 'SCI Les Tilleuls', SIREN: formatSiren(sci.siren) }]);
    expect(Object.keys(told)).toContain('Contrats de cautionnement où vous êtes bailleur');
    for (const text of Object.values(files)) {
      expect(bare(text)).toContain(bare(sci.iban));
      expect(text).not.toContain(other.email);
      expect(bare(text)).not.toContain(bare(other.sci.iban));
    }
  });

  test('no code stands alone in it: each is told in French, with the code behind for a program', async () => {
    const { viewer } = await account.landlordOf();
    const files = await filesIn(await fetchFile(viewer, await ready(viewer)));
    const told = files['mes-donnees.json'] ?? '';
    expect(told).toContain('"Actif (ACTIVE)"');
    expect(told).toContain('"Données personnelles demandées (DATA_EXPORT_REQUESTED)"');
    expect(told.match(/: "[A-Z]+(_[A-Z0-9]+)*"/g)).toBeNull();
  });

  test('no password, secret nor hash is in it', async () => {
    const { viewer } = await account.landlordOf();
    const files = await filesIn(await fetchFile(viewer, await ready(viewer)));
    for (const secret of [PASSWORD, '$argon2']) expect(Object.values(files).join('')).not.toContain(secret);
  });

  test('a colleague takes along that they work in a space, and nothing of the space', async () => {
    const { viewer, sci } = await account.landlordOf();
    const colleague = await account.landlordOf();
    const invitation = { operationId: randomUUID(), email: colleague.email, memberRole: 'MANAGER' };
    await account.run('inviteMember', invitation, { as: viewer });
    await account.run('acceptInvitation', { token: await account.linkOf(colleague.email) }, { as: colleague.viewer });
    const files = await filesIn(await fetchFile(colleague.viewer, await ready(colleague.viewer)));
    expect(files['mes-donnees.json']).toContain('"Votre place": "Gestionnaire (MANAGER)"');
    expect(bare(files['mes-donnees.json'] ?? '')).not.toContain(bare(sci.iban));
  });

  test('it is told by e-mail, without anything of it, and both acts are in the audit', async () => {
    const { email, viewer, sci } = await account.landlordOf();
    await fetchFile(viewer, await ready(viewer));
    const mail = account.post.to(email).at(-1);
    expect(mail?.subject).toBe('Vos données sont prêtes');
    expect(bare(mail?.text ?? '')).not.toContain(bare(sci.iban));
    const acts = await account.sql<{ act: string }>(
      `select act from audit_entry where subject_id = $1 and act like 'DATA_EXPORT%' order by act`,
      [viewer.identityId],
    );
    expect(acts.map(({ act }) => act)).toEqual(['DATA_EXPORT_OPENED', 'DATA_EXPORT_REQUESTED']);
  });
});

describe('S62: what nobody else takes', () => {
  test('asking and taking ask for a fresh proof', async () => {
    const { viewer } = await account.landlordOf();
    await ready(viewer);
    const stale = { ...viewer, provedAt: '2020-01-01T00:00:00Z' };
    for (const { errors } of [await request(stale), await open(stale)])
      expect(errors?.[0]?.extensions.code).toBe('STEP_UP_REQUIRED');
  });

  test('an address serves its person alone, for a minute, and no other file', async () => {
    const [{ viewer }, other] = [await account.landlordOf(), await account.landlordOf()];
    const address = await ready(viewer);
    await ready(other.viewer);
    const elsewhere = address.replace('/1/', '/2/');
    const answers = [
      await fetchFile(other.viewer, address),
      await fetchFile(viewer, elsewhere),
      await fetchFile(viewer, address, inSeconds(90)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await fetchFile(viewer, address)).status).toBe(200);
  });

  test('a number that is no file, or an export nobody asked for, is refused', async () => {
    const { viewer } = await account.landlordOf();
    expect((await open(viewer)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
    await ready(viewer);
    for (const fileNumber of [0, 2, -1])
      expect((await open(viewer, fileNumber)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
  });
});

describe('P-DATA-EXPORT: an export is there for a day', () => {
  test('asked for twice it is made once, and made again once it is over', async () => {
    const { viewer } = await account.landlordOf();
    await Promise.all([request(viewer), request(viewer)]);
    await account.jobsDone();
    const first = await standingOf(viewer);
    expect(first).toMatchObject({ readyAt: expect.any(String), fileCount: 1 });
    await request(viewer);
    expect(await standingOf(viewer)).toEqual(first);
    const tomorrow = inHours(24.5);
    expect(await standingOf(viewer, tomorrow)).toBeNull();
    await request(viewer, tomorrow);
    expect((await standingOf(viewer, tomorrow))?.requestedAt).not.toBe(first?.requestedAt);
    await account.jobsDone();
  });

  test('the clock destroys its files, and not an hour before', async () => {
    const { viewer } = await account.landlordOf();
    await ready(viewer);
    const [{ id } = { id: '' }] = await account.sql<{ id: string }>(
      'select id from data_export where identity_id = $1',
      [viewer.identityId],
    );
    await account.clock(inHours(23));
    expect(await stored()).toContain(id);
    await account.clock(inHours(24.5));
    await account.clock(inHours(24.5));
    expect(await readdir(join(account.env.filesDir, 'account', 'data-exports', id))).toEqual([]);
    expect(await account.sql('select 1 from data_export where id = $1', [id])).toEqual([]);
  });

  test('S63: it goes with the login it is of', async () => {
    const { viewer } = await account.landlordOf();
    await ready(viewer);
    const closing = { operationId: randomUUID(), spaceIds: [viewer.spaceId] };
    await account.run('closeAccount', closing, { as: viewer });
    await account.jobsDone();
    expect(await account.sql('select 1 from data_export where identity_id = $1', [viewer.identityId])).toEqual([]);
    expect(await account.violations()).toEqual([]);
  });
});

test('who is not signed in has nothing to take', async () => {
  const { viewer } = await account.activated();
  expect((await request(viewer)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const { errors } = await account.run('requestDataExport', {});
  expect(errors?.[0]?.extensions.code).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/);
});
