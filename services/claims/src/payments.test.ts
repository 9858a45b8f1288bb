import { afterAll, beforeAll } from 'vitest';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { heldPaymentCases } from './test/held-payment.cases.ts';
import { ledgerCases } from './test/ledger.cases.ts';
import { paymentCases } from './test/payment.cases.ts';
import { receiptCases } from './test/receipt.cases.ts';

// One house for all of these: its neighbours are real processes, and take time to start.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterAll(() => claims.stop());

receiptCases(() => claims);
paymentCases(() => claims);
heldPaymentCases(() => claims);
ledgerCases(() => claims);
