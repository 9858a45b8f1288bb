import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { operation } from './test/form.ts';

/** Views of the queue: kept for one officer, on whatever browser. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

interface Answer {
  result: { __typename: string; message?: string; view?: { id: string } };
}

const save = async (who: Viewer, name: string, filter: object, operationId = operation()) =>
  house.graphql<Answer>(
    who,
    `mutation S($input: SaveVisaQueueViewInput!) { result: saveVisaQueueView(input: $input) {
      __typename ... on VisaQueueViewSaved { view { id } } ... on Refusal { message } } }`,
    { input: { ...operationId, name, filter } },
  );
const forget = async (who: Viewer, viewId: string) =>
  house.graphql<Answer>(
    who,
    'mutation F($input: ForgetVisaQueueViewInput!) { result: forgetVisaQueueView(input: $input) { __typename } }',
    { input: { ...operation(), viewId } },
  );
const viewsOf = async (who: Viewer) =>
  (
    await house.graphql<{ visaQueueViews: { name: string }[] }>(
      who,
      '{ visaQueueViews { name status age situation holder } }',
    )
  ).data?.visaQueueViews;

const nothing = { status: null, age: null, situation: null, holder: null };

test('a view is kept once however often it is sent, replaced under its name, and forgotten', async () => {
  const nadia = officer();
  const operationId = operation();
  const first = await save(nadia, '  En retard ', { age: 'LATE' }, operationId);
  const again = await save(nadia, '  En retard ', { age: 'LATE' }, operationId);
  expect(again.data.result).toEqual(first.data.result);
  await save(nadia, 'À moi', { holder: 'ME', situation: 'STUDENT' });
  await save(nadia, 'En retard', { age: 'LATE', holder: 'NOBODY' });
  expect(await viewsOf(nadia)).toEqual([
    { ...nothing, name: 'À moi', holder: 'ME', situation: 'STUDENT' },
    { ...nothing, name: 'En retard', age: 'LATE', holder: 'NOBODY' },
  ]);
  expect((await forget(nadia, first.data.result.view?.id ?? '')).data.result.__typename).toBe('VisaQueueViewForgotten');
  expect((await viewsOf(nadia))?.map(({ name }) => name)).toEqual(['À moi']);
});

test('a colleague’s view is neither seen nor forgotten; nobody but officers has any', async () => {
  const [nadia, paul] = [officer(), officer()];
  const kept = await save(nadia, 'En retard', { age: 'LATE' });
  expect(await viewsOf(paul)).toEqual([]);
  const tried = await forget(paul, kept.data.result.view?.id ?? '');
  expect(tried.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await forget(paul, 'x')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await viewsOf(nadia)).toHaveLength(1);
  expect((await save(tenant(), 'En retard', { age: 'LATE' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test.each([
  ['no name', ' ', { age: 'LATE' }, 'un nom'],
  ['a name of 61 letters', 'x'.repeat(61), { age: 'LATE' }, '60 lettres'],
  ['no filter', 'Tout', {}, 'au moins un filtre'],
])('%s is refused with what to do', async (_, name, filter, words) => {
  const { data } = await save(officer(), name, filter);
  expect(data.result).toMatchObject({ __typename: 'VisaQueueViewRefused', message: expect.stringContaining(words) });
});

test('twenty views are kept, and no more', async () => {
  const nadia = officer();
  for (let index = 1; index <= 20; index += 1) await save(nadia, `Vue ${index}`, { age: 'LATE' });
  expect((await save(nadia, 'Vue 21', { age: 'LATE' })).data.result.__typename).toBe('VisaQueueViewRefused');
  expect((await save(nadia, 'Vue 20', { age: 'TODAY' })).data.result.__typename).toBe('VisaQueueViewSaved');
  expect(await viewsOf(nadia)).toHaveLength(20);
});

test('every invariant holds, and the tables are those of the entities', async () => {
  expect(await house.violations()).toEqual([]);
  expect(await house.schemaDifference()).toBe('');
});
