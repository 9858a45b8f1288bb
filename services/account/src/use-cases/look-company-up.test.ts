import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { landlord, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account } from '../service.ts';

const SIREN = '732829320';
const LILAS = {
  siren: SIREN,
  nom_complet: 'SCI LES LILAS',
  siege: {
    numero_voie: '3',
    type_voie: 'ALL',
    libelle_voie: 'DES PINS',
    code_postal: '33000',
    libelle_commune: 'BORDEAUX',
  },
};

/** The directory, a foreign party: it knows one company, and may break. */
let mood: 'answers' | 'breaks' = 'answers';
const asked: string[] = [];
const directory = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (mood === 'breaks') return response.writeHead(503).end();
  const known = request.url?.includes(SIREN);
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ results: known ? [LILAS] : [] }));
});
let house: TestService;
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    directory.listen(0, '127.0.0.1', resolve);
  });
  const { port } = directory.address() as AddressInfo;
  house = await startTestService(account, { env: { companyDirectoryUrl: `http://127.0.0.1:${port}` } });
});
afterAll(async () => {
  await house.stop();
  directory.close();
});

const LOOKUP =
  'query L($siren: String!) { companyLookup(siren: $siren) { outcome company { legalName address { street postcode city } } } }';
const lookUp = (siren: string, viewer: Viewer = landlord({ spaceStatus: 'ACTIVE_INCOMPLETE' })) =>
  house.graphql<{ companyLookup: object }>(viewer, LOOKUP, { siren });

test('a SIREN that the directory knows proposes name and seat; another one, nothing', async () => {
  expect((await lookUp('732 829 320')).data.companyLookup).toEqual({
    outcome: 'FOUND',
    company: { legalName: 'SCI LES LILAS', address: { street: '3 ALL DES PINS', postcode: '33000', city: 'Bordeaux' } },
  });
  expect((await lookUp('552100554')).data.companyLookup).toEqual({ outcome: 'UNKNOWN', company: null });
});

test('what is no SIREN is not asked of anybody, and only landlords ask', async () => {
  const before = asked.length;
  expect((await lookUp('123&q=../x')).data.companyLookup).toMatchObject({ outcome: 'UNKNOWN' });
  expect((await lookUp(SIREN, tenant())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(asked).toHaveLength(before);
});

test('a directory that breaks is no obstacle, and after three misses nobody waits for it any more', async () => {
  mood = 'breaks';
  const before = asked.length;
  for (let tries = 0; tries < 5; tries += 1) {
    expect((await lookUp(SIREN)).data.companyLookup).toEqual({ outcome: 'UNAVAILABLE', company: null });
  }
  expect(asked).toHaveLength(before + 3);
});
