import { afterAll, beforeAll } from 'vitest';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { deadlineReminderCases } from './test/deadline-reminder.cases.ts';

// A house of its own: its days advance from test to test, and the clocks are those of every claim in it.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterAll(() => claims.stop());

deadlineReminderCases(() => claims);
