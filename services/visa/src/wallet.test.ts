import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous, landlord, officer, partner, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { readVisaCredential } from '@trousseau/visa-code/read-visa-credential';
import type { JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { issued, monday } from './test/form.ts';

/** The visa for a digital wallet: its tenant’s, verified by anybody with the published keys. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

const fetchCredential = (viewer: Viewer, id: string, now = monday) =>
  house.request(viewer, 'GET', `/files/visas/${id}.sd-jwt`, '', { now });

const published = async (path: string) => (await house.request(anonymous(), 'GET', path, '')).json();

test('its tenant downloads it, and the published keys find in it what the code on paper says', async () => {
  const { id, number, viewer } = await issued(house);
  const response = await fetchCredential(viewer, id);
  expect(response.headers.get('content-type')).toBe('application/dc+sd-jwt');
  expect(response.headers.get('content-disposition')).toContain(`attachment; filename="visa-${number}.sd-jwt"`);
  const keys = (await published('/files/keys.json')) as JSONWebKeySet;
  const now = Date.parse('2027-02-23T22:00:00Z') / 1000;
  const credential = await response.text();
  expect(await readVisaCredential(credential, keys, now)).toEqual({
    kind: 'GENUINE',
    shown: { number, initials: 'Ł. N. Œ.', maxRentCents: 130_050, validUntil: '2027-02-23' },
  });
  // The last day ends at midnight in Paris.
  expect(await readVisaCredential(credential, keys, now + 3600 + 1)).toEqual({ kind: 'REFUSED' });
});

test('who issued it says where its keys are', async () => {
  const { publicOrigin } = house.env;
  expect(await published('/files/issuer.json')).toEqual({
    issuer: publicOrigin,
    jwks_uri: `${publicOrigin}/.well-known/jwks.json`,
  });
});

test('nobody else downloads it, nor its tenant once it is over', async () => {
  const { id, viewer } = await issued(house);
  for (const other of [tenant(), landlord(), officer(), partner(['69']), anonymous()])
    expect((await fetchCredential(other, id)).status).toBe(404);
  expect((await fetchCredential(viewer, id, '2027-02-24T10:00:00Z')).status).toBe(404);
});
