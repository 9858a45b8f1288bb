import { afterAll, beforeAll } from 'vitest';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { monthlyUpdateCases } from './test/monthly-update.cases.ts';
import { ringMonthCases } from './test/ring-month.cases.ts';

// One house for all of these: its neighbours are real processes, and take time to start.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterAll(() => claims.stop());

monthlyUpdateCases(() => claims);
ringMonthCases(() => claims);
