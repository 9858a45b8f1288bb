import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, service } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { issued } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

interface Told {
  chapters: { 'Demandes de visa': { Numéro: string; Pièces: object[]; Décisions: object[] }[]; Visas: object[] };
  papers: { id: string; fileName: string }[];
}

const ask = (as: Viewer, spaceIds: string[]) =>
  house.graphql<{ told: string }>(as, 'query ($ids: [ID!]!) { told: visaPersonalData(spaceIds: $ids) }', {
    ids: spaceIds,
  });
const askPaper = (spaceIds: string[], paperId: string) =>
  house.graphql<{ told: string | null }>(
    service('account'),
    'query ($ids: [ID!]!, $id: ID!) { told: visaPersonalPaper(spaceIds: $ids, paperId: $id) }',
    { ids: spaceIds, id: paperId },
  );

test('S62: requests, papers, decisions and visas of a tenant are told, and the papers given back; nothing of another', async () => {
  const [asking, other] = [await issued(house), await issued(house)];
  const { spaceId } = asking.viewer;
  const { data } = await ask(service('account'), [spaceId]);
  const told = JSON.parse(data.told) as Told;
  const [{ number } = { number: '' }] = await house.sql<{ number: string }>(
    'select number from visa_request where tenant_space_id = $1',
    [spaceId],
  );
  expect(told.chapters['Demandes de visa'].map((request) => request.Numéro)).toEqual([number]);
  expect(told.chapters['Demandes de visa'][0]?.Décisions).toHaveLength(1);
  expect(told.chapters.Visas).toHaveLength(1);
  expect(told.papers.length).toBeGreaterThan(0);
  for (const { id } of told.papers) {
    const paper = await askPaper([spaceId], id);
    expect(
      Buffer.from(paper.data.told ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await askPaper([other.viewer.spaceId], id)).data.told).toBeNull();
  }
});

test('S62: no person asks for it here, not even of themselves', async () => {
  const { viewer } = await issued(house);
  for (const as of [viewer, officer()])
    expect((await ask(as, [viewer.spaceId])).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
