import 'reflect-metadata';
import { migrate, openDatabase } from '@trousseau/service/database';
import { createTestDatabase } from '@trousseau/service/test/test-database';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { Visa } from './entities/visa.ts';
import { VisaDocument } from './entities/visa-document.ts';
import { VisaRequest } from './entities/visa-request.ts';
import { CreateVisaTables } from './migrations/create-visa-tables.ts';
import { LetTheEngineCertify } from './migrations/let-the-engine-certify.ts';
import { visa } from './service.ts';

/** Rows that an older version of the house wrote are what the code of today reads. */

const patience = 60_000;

/** A database as it was once `last` had run, a way to write rows into it, and the way to bring it to today. */
async function databaseAfter(last: { name: string }) {
  const database = await createTestDatabase('visa_before');
  const orm = await openDatabase(visa, database.url);
  onTestFinished(async () => {
    await orm.close();
    await database.drop();
  });
  await orm.migrator.up({ to: last.name });
  return {
    /** Writes one row as it stood then; answers its id. */
    async write(table: string, row: Record<string, unknown>): Promise<string> {
      const id = uuidv7();
      const columns = { id, ...row };
      const places = Object.keys(columns).map(() => '?');
      await orm.em
        .fork()
        .execute(
          `insert into "${table}" (${Object.keys(columns).join(', ')}) values (${places.join(', ')})`,
          Object.values(columns),
        );
      return id;
    },
    async bringToToday() {
      await migrate(orm, database.url);
      return orm.em.fork();
    },
  };
}

const at = '2026-11-23T10:00:00Z';
const request = (situation: string, monthlyResourcesCents: number) => ({
  ...{
    number: uuidv7(),
    tenant_space_id: uuidv7(),
    status: 'DRAFT',
    version: 1,
    created_at: at,
    refusal_reasons: '[]',
  },
  ...{ given_name: 'Łucja', family_name: 'Nuñez-Œuvrard', birth_date: '2002-03-04' },
  ...{ situation, monthly_resources_cents: monthlyResourcesCents },
});

test('the one sum of before is what the situation gives, and a year of it for professional income', {
  timeout: patience,
}, async () => {
  const before = await databaseAfter(LetTheEngineCertify);
  const written = { half_typed: '{}', job_answered: false, asked_papers: '[]' };
  const holder = {
    ...{ givenName: 'Noé', familyName: 'Martin', birthDate: '1990-01-30', residence: 'FREE_MOVEMENT' },
    ...{ situation: 'JOBSEEKER', monthlyResourcesCents: 90_000 },
  };
  const ids = {
    employee: await before.write('visa_request', { ...request('EMPLOYEE', 260_100), ...written }),
    selfEmployed: await before.write('visa_request', { ...request('SELF_EMPLOYED', 150_000), ...written }),
    nothing: await before.write('visa_request', { ...request('STUDENT', 0), ...written }),
    couple: await before.write('visa_request', {
      ...request('EMPLOYEE', 180_000),
      ...written,
      ...{ signatories: 2, holder: JSON.stringify(holder) },
    }),
  };
  const em = await before.bringToToday();
  const read = async (id: string) => {
    const { resources, monthlyResourcesCents } = await em.findOneOrFail(VisaRequest, { id });
    return [resources, monthlyResourcesCents];
  };
  expect(await read(ids.employee)).toEqual([[{ kind: 'NET_PAY', declaredCents: 260_100 }], 260_100]);
  expect(await read(ids.selfEmployed)).toEqual([[{ kind: 'SELF_EMPLOYED', declaredCents: 1_800_000 }], 150_000]);
  expect(await read(ids.nothing)).toEqual([[], 0]);
  expect((await em.findOneOrFail(VisaRequest, { id: ids.couple })).holder).toEqual({
    ...holder,
    ...{ emancipated: false, job: null, jobAnswered: false },
    resources: [{ kind: 'UNEMPLOYMENT', declaredCents: 90_000 }],
  });
});

test('what the first version wrote is read whole: a visa says where it is for, a paper is clean and in its place', {
  timeout: patience,
}, async () => {
  const before = await databaseAfter(CreateVisaTables);
  const certified = { ...request('EMPLOYEE', 260_100), status: 'CERTIFIED', decided_at: at };
  const [lyon, fortDeFrance] = [
    await before.write('visa_request', { ...certified, insee_code: '69123' }),
    await before.write('visa_request', { ...certified, insee_code: '97209', tenant_space_id: uuidv7() }),
  ];
  const visaOf = (requestId: string, number: string) =>
    before.write('visa', {
      ...{
        number,
        request_id: requestId,
        tenant_space_id: uuidv7(),
        holders: '[]',
        max_rent_cents: 90_000,
        zone: 'II',
      },
      ...{ issued_on: '2026-11-23', valid_until: '2027-02-23', status: 'VALID' },
    });
  const visas = [await visaOf(lyon, 'A'), await visaOf(fortDeFrance, 'B')];
  const paper = await before.write('visa_document', {
    ...{ request_id: lyon, kind: 'IDENTITY', file_name: 'carte.pdf', content_type: 'application/pdf', size_bytes: 9 },
    ...{ sha256: 'a', file_key: 'documents/a', received_at: at },
  });
  const em = await before.bringToToday();
  const departements = await Promise.all(visas.map(async (id) => (await em.findOneOrFail(Visa, { id })).departement));
  expect(departements).toEqual(['69', '972']);
  expect(await em.findOneOrFail(VisaDocument, { id: paper })).toMatchObject({
    ...{ scan: 'CLEAN', position: 0, code: null, verdict: null, firstPageKey: null, firstPageTried: false },
    receivedAt: Temporal.Instant.from(at),
  });
  const stored = await em.findOneOrFail(VisaRequest, { id: lyon });
  expect([stored.jobAnswered, stored.askedPapers, stored.resources]).toEqual([
    false,
    [],
    [{ kind: 'NET_PAY', declaredCents: 260_100 }],
  ]);
});
