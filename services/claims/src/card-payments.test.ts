import { afterAll, afterEach, beforeAll } from 'vitest';
import { cardGivenBackCases } from './test/card-given-back.cases.ts';
import { cardKilledCases } from './test/card-killed.cases.ts';
import { cardPaymentCases } from './test/card-payment.cases.ts';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';

// One house for all of these: its neighbours are real processes, and take time to start.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterEach(() => {
  Object.assign(claims.cards, { isAway: false, pagesAt: '', onTold: () => undefined });
});

afterAll(() => claims.stop());

cardPaymentCases(() => claims);
cardGivenBackCases(() => claims);
cardKilledCases(() => claims);
