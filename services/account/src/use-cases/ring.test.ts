import { randomUUID } from 'node:crypto';
import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account as definition } from '../service.ts';
import { type Account, startAccount } from '../test-actors.ts';

let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

const ME = `{ me { id email role space { id displayName memberRole maskedIban }
  spaces { id role kind status displayName legalName memberRole underMandate mandateEndsOn maskedIban address { city } } } }`;

/** Issue 4. A ring of fifty is asked for at every page, as a ring of one is. */
test('A7: a ring of one space and a ring of fifty cost the same number of statements', async () => {
  const house = await openCountingHouse(definition, account);
  const { viewer } = await account.landlordOf();
  const ring = () => house.cost<{ me: { spaces: object[] } }>(viewer, ME);
  const one = await ring();
  for (let count = 1; count < 50; count++)
    await account.run('openAnotherSpace', { operationId: randomUUID(), kind: 'LANDLORD_NATURAL' }, { as: viewer });
  const fifty = await ring();
  await house.close();
  expect([one.data.me.spaces.length, fifty.data.me.spaces.length]).toEqual([1, 50]);
  expect(fifty.statements).toBe(one.statements);
});
