import { afterAll, beforeAll } from 'vitest';
import { bankFileCases } from './test/bank-file.cases.ts';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { returnedTransferCases } from './test/returned-transfer.cases.ts';

// Transfers leave in files here, over no bank’s connection.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse(undefined, 'FILE');
}, 180_000);

afterAll(() => claims.stop());

bankFileCases(() => claims);
returnedTransferCases(() => claims);
