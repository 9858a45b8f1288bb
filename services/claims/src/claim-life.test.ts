import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClaimLife } from './test/claim-life.ts';
import { acts, beginLife } from './test/claim-life-commands.ts';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';

/** Lives played; `CLAIM_LIVES=200 CLAIM_SEED=… npx vitest run src/claim-life.test.ts` plays more, or one again as it was reported. */
const LIVES = Number(process.env['CLAIM_LIVES'] ?? 4);
const SEED = Number(process.env['CLAIM_SEED'] ?? 20_261_126);

let claims: ClaimsHouse;
beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);
afterAll(() => claims.stop());

test('a claim lives as the rules say, whatever happens to it and in whatever order, and every invariant holds', async () => {
  const anyLife = fc.commands(acts, { maxCommands: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(anyLife, async (life) => {
      await fc.asyncModelRun(async () => ({ model: new ClaimLife(), real: await beginLife(claims) }), life);
      expect(await claims.house.violations()).toEqual([]);
    }),
    { numRuns: LIVES, seed: SEED, endOnFailure: true },
  );
}, 900_000);
