import { afterAll, beforeAll } from 'vitest';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { damageCases } from './test/damage.cases.ts';
import { damageFileCases } from './test/damage-file.cases.ts';
import { damageMessageCases } from './test/damage-message.cases.ts';

// One house for all of these: its neighbours are real processes, and take time to start.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterAll(() => claims.stop());

damageCases(() => claims);
damageFileCases(() => claims);
damageMessageCases(() => claims);
