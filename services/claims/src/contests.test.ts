import { afterAll, beforeAll } from 'vitest';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { contestCases } from './test/contest.cases.ts';
import { contestAnswerCases } from './test/contest-answer.cases.ts';

// One house for all of these: its neighbours are real processes, and take time to start.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterAll(() => claims.stop());

contestCases(() => claims);
contestAnswerCases(() => claims);
