import { afterAll, beforeAll } from 'vitest';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { examinedLineCases } from './test/examined-line.cases.ts';
import { fourEyesCases } from './test/four-eyes.cases.ts';
import { planQueueCases } from './test/plan-queue.cases.ts';
import { repaymentCases } from './test/repayment.cases.ts';

// One house for all of these: its neighbours are real processes, and take time to start.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterAll(() => claims.stop());

repaymentCases(() => claims);
planQueueCases(() => claims);
examinedLineCases(() => claims);
fourEyesCases(() => claims);
