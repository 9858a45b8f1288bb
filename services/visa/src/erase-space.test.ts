import { readdir } from 'node:fs/promises';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { fillDraft, issued, operation } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

/** Every row of the tables that hold something of tenants, as text. */
async function kept() {
  const tables = ['visa_request', 'visa_document', 'eligibility_decision', 'visa', 'visa_grant', 'visa_share'];
  const rows = await Promise.all(
    tables.map((table) => house.sql<{ line: string }>(`select t::text as line from ${table} t`)),
  );
  return rows
    .flat()
    .map(({ line }) => line)
    .join('\n');
}

/** Erasures that have not been done yet. */
const unfinished = async () =>
  (await house.sql(`select 1 from pgboss.job where name = 'erase-space' and state <> 'completed'`)).length;

test('S63: requests, papers, decisions and visas of a tenant go when their space is closed, those of others stay', async () => {
  const [leaving, staying] = [await issued(house), await issued(house)];
  const paper = await house.sql<{ id: string }>(
    'select d.id from visa_document d join visa_request r on r.id = d.request_id where r.tenant_space_id = $1',
    [leaving.viewer.spaceId],
  );
  const draft = await fillDraft(house, leaving.viewer);
  await house.graphql(
    leaving.viewer,
    'mutation S($input: ShareVisaInput!) { shareVisa(input: $input) { __typename } }',
    { input: { ...operation(), visaId: leaving.id, label: 'Agence du Port' } },
  );
  expect(await kept()).toContain('Agence du Port');
  for (let times = 0; times < 2; times += 1) {
    expect(await house.deliver('SpaceClosed', { spaceId: leaving.viewer.spaceId })).toBe(204);
    await expect.poll(unfinished, { timeout: 60_000 }).toBe(0);
  }
  const left = await kept();
  for (const gone of [leaving.viewer.spaceId, leaving.id, draft.id, ...paper.map(({ id }) => id), 'Agence du Port'])
    expect(left).not.toContain(gone);
  expect(left).toContain(staying.id);
  const files = await readdir(house.env.filesDir, { recursive: true });
  expect(files.filter((file) => paper.some(({ id }) => file.includes(id)))).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
  expect(await house.violations()).toEqual([]);
});
