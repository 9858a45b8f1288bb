import { afterAll, beforeAll } from 'vitest';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { lateRentCases } from './test/late-rent.cases.ts';
import { statementCases } from './test/statement.cases.ts';

// One house for all of these: its neighbours are real processes, and take time to start.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterAll(() => claims.stop());

lateRentCases(() => claims);
statementCases(() => claims);
