import { registerLandlord } from '@trousseau/service/test/actors';
import { anonymous } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import ICAL from 'ical.js';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startContractHouse } from './test-house.ts';

const TODAY = '2026-06-02';
let contracts: Awaited<ReturnType<typeof startContractHouse>>;
let landlord: PersonViewer;
/** One contract to validate and one in force of the landlord, one to validate of somebody else. */
let own: { toValidate: string; inForce: string };
let rivals: string;

beforeAll(async () => {
  contracts = await startContractHouse(['claims']);
  landlord = await registerLandlord(contracts.house, 'SCI des Quatre Vents');
  const { generated, inForce, rival } = contracts;
  own = { toValidate: (await generated(landlord)).id, inForce: (await inForce(landlord)).id };
  rivals = (await generated(rival)).id;
}, 180_000);
afterAll(() => contracts.house.stop());

interface Made {
  address: string | null;
  calendarLink: { scope: string; readOn: string | null };
}
const mutate = async <Answer>(as: PersonViewer, field: string, input: object, selection: string) => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;
  const how = { now: `${TODAY}T10:00:00Z` };
  const { data } = await contracts.house.graphql<Record<string, Answer>>(as, document, { input }, how);
  return data[field] as Answer;
};
const made = (as: PersonViewer, scope: 'SPACE' | 'RING', operationId = uuidv7()) => {
  const selection = '... on CalendarLinkMade { address calendarLink { scope readOn } }';
  return mutate<Made>(as, 'makeCalendarLink', { operationId, scope }, selection);
};
const revoke = (as: PersonViewer, scope: 'SPACE' | 'RING') =>
  mutate(as, 'revokeCalendarLink', { scope }, '... on CalendarLinkRevoked { scope }');
const fetchAt = (address: string | null) => {
  const path = new URL(address ?? '').pathname.replace('/files/contract/', '/files/');
  return contracts.house.request(anonymous(), 'GET', path, '', { now: `${TODAY}T10:00:00Z` });
};
/** The events of a calendar, as a program that knows nothing of us reads them. */
const eventsAt = async (address: string | null) => {
  const calendar = new ICAL.Component(ICAL.parse(await (await fetchAt(address)).text()));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};

test('a calendar reads each day to come of one’s contracts, and of nobody else’s', async () => {
  const { address } = await made(landlord, 'SPACE');
  const events = await eventsAt(address);
  expect(events.map(({ summary, startDate }) => [startDate.toString(), summary])).toEqual([
    ['2026-06-10', 'Valider le contrat – 12 rue du Taur, Toulouse'],
    ['2026-06-20', 'Corriger ou annuler le contrat – 12 rue du Taur, Toulouse'],
    ['2026-08-20', 'Signer le bail et l’enregistrer – 12 rue du Taur, Toulouse'],
    ['2029-06-14', 'Fin de la couverture – 12 rue du Taur, Toulouse'],
  ]);
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  const linked = events.map((event) => event.component.getFirstPropertyValue('url'));
  expect(new Set(linked)).toEqual(
    new Set(Object.values(own).map((id) => `http://localhost:4000/bailleur/contrats/${id}`)),
  );
  const text = await (await fetchAt(address)).text();
  expect(text).not.toContain(rivals);
  // The tenant is nobody's business but the landlord's: a calendar is shared, synchronised, shown on a wall.
  expect(text).not.toMatch(/durand/i);
});

test('the same deadlines are the same bytes under the same mark, so that they are sent once', async () => {
  const { address } = await made(landlord, 'SPACE');
  const [first, second] = [await fetchAt(address), await fetchAt(address)];
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/);
  expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
});

test('its secret is told once, and kept as nothing that opens it', async () => {
  const operationId = uuidv7();
  const first = await made(landlord, 'SPACE', operationId);
  expect((await made(landlord, 'SPACE', operationId)).address).toBeNull();
  expect((await fetchAt(first.address)).status).toBe(200);
  const secret = /calendars\/(.+)\.ics$/.exec(first.address ?? '')?.[1] ?? '';
  const kept = await contracts.house.sql<{ row: string }>(
    'select c::text as row from calendar_link c union all select o::text from operation o union all select e::text from domain_event e',
  );
  expect(secret).not.toBe('');
  expect(kept.filter(({ row }) => row.includes(secret))).toEqual([]);
});

test('taken back or made anew, the former address answers 404 as one that never was', async () => {
  const former = await made(landlord, 'SPACE');
  const present = await made(landlord, 'SPACE');
  expect((await fetchAt(former.address)).status).toBe(404);
  expect((await fetchAt(present.address)).status).toBe(200);
  await revoke(landlord, 'SPACE');
  const gone = await fetchAt(present.address);
  const never = await fetchAt('http://localhost/files/contract/calendars/never.ics');
  expect([gone.status, await gone.text()]).toEqual([never.status, await never.text()]);
  expect(gone.status).toBe(404);
});

test('for all spaces it shows those one may act in today, asked each time, and nothing to somebody who may act in none', async () => {
  const { address } = await made(landlord, 'RING');
  expect(await eventsAt(address)).toHaveLength(4);
  const stranger = { ...landlord, identityId: uuidv7() };
  expect((await fetchAt((await made(stranger, 'SPACE')).address)).status).toBe(404);
  expect((await fetchAt((await made(stranger, 'RING')).address)).status).toBe(404);
});

test('one sees one’s own addresses and when a calendar last asked, and takes back none of somebody else’s', async () => {
  const { address, calendarLink } = await made(landlord, 'SPACE');
  expect(calendarLink).toEqual({ scope: 'SPACE', readOn: null });
  await fetchAt(address);
  await revoke({ ...landlord, identityId: uuidv7() }, 'SPACE');
  const seen = async (as: PersonViewer) =>
    (await contracts.house.graphql<{ calendarLinks: object[] }>(as, '{ calendarLinks { scope readOn } }')).data
      .calendarLinks;
  expect(await seen(landlord)).toContainEqual({ scope: 'SPACE', readOn: TODAY });
  expect(await seen(contracts.rival)).toEqual([]);
});
