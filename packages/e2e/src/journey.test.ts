import { verifyHouse } from '@trousseau/local/verify';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { complaints } from './browser.ts';
import { attachedHouse } from './house.ts';
import { inOrder } from './in-order.ts';
import { contractSteps } from './journey/contract.ts';
import { partnerSteps } from './journey/partner.ts';
import { paymentSteps } from './journey/payment.ts';
import { openStage, type Stage } from './journey/stage.ts';
import { visaSteps } from './journey/visa.ts';

/** One guarantee from request to payment, by people in front of pages: the seven steps, in order, each on its day. */

const stage = {} as Stage;
const step = inOrder(stage);

beforeAll(async () => {
  Object.assign(stage, await openStage());
});
afterAll(() => stage.browser.close());

visaSteps(step);
contractSteps(step);
paymentSteps(step);
partnerSteps(step);

describe('all along', () => {
  step('nothing was lost: every invariant of every service holds', async () => {
    const tally = await verifyHouse(await attachedHouse());
    expect(tally).toEqual({ passed: expect.any(Number), failed: 0 });
    expect(tally.passed).toBeGreaterThan(10);
  });

  step('axe has nothing to say of any page, and none scrolls sideways', async ({ observer }) => {
    expect(observer.views.length).toBeGreaterThan(35);
    expect(observer.findings).toEqual([]);
  });

  step('no page complained in its console', async ({ tenant, officer, landlord }) => {
    for (const { page } of [tenant, officer, landlord]) expect(complaints(page)).toEqual([]);
  });
});
