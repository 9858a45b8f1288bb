import type { CertifiedVisa } from '@trousseau/service/test/actors';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cancel, Clock, Exit, Generate, Revise, Sign, Transfer, Validate } from './test/model/commands.ts';
import type { Model, World } from './test/model/world.ts';
import { startContractHouse } from './test-house.ts';

/**
 * A contract against a small model of it, by commands drawn at random: whatever people do in whatever order, the running service and its database stand
 * where the model stands. `MODEL_RUNS` draws more of them and `MODEL_SEED` others; a failure prints its path, which `MODEL_PATH` plays again.
 */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 4);
const SEED = Number(process.env['MODEL_SEED'] ?? 20_260_601);
const path = process.env['MODEL_PATH'] ?? '';
const VISAS = 2;

let house: Awaited<ReturnType<typeof startContractHouse>>;
beforeAll(async () => {
  house = await startContractHouse();
}, 180_000);
afterAll(() => house.house.stop());

/** Drawn often enough that a contract goes all its way: made, validated, signed, days gone by. */
const drawn = fc.commands(
  [
    fc
      .tuple(fc.nat(VISAS - 1), fc.nat(1), fc.integer({ min: 0, max: 12 }))
      .map(([visa, owner, inDays]) => new Generate(visa, owner, inDays)),
    fc.nat(20).map((seed) => new Validate(seed)),
    fc.tuple(fc.nat(20), fc.nat(6)).map(([seed, ago]) => new Sign(seed, ago)),
    fc.nat(20).map((seed) => new Cancel(seed)),
    fc.tuple(fc.nat(20), fc.boolean()).map(([seed, isTooMuch]) => new Revise(seed, isTooMuch)),
    fc.nat(20).map((seed) => new Exit(seed)),
    fc.nat(20).map((seed) => new Transfer(seed)),
    fc.integer({ min: 1, max: 6 }).map((days) => new Clock(days)),
    fc.constant(new Clock(11)),
  ],
  { maxCommands: 24, size: 'max', replayPath: process.env['MODEL_REPLAY'] ?? '' },
);

test('whatever is done in whatever order, contracts stand where the model says, and nothing is violated', async () => {
  const world = async (): Promise<World> => {
    const visas: CertifiedVisa[] = [];
    // One after the other: they are of one tenant, who has one request open at a time.
    while (visas.length < VISAS) visas.push(await house.certified());
    return { house, landlords: [house.morel, house.rival], visas, ids: [] };
  };
  const property = fc.asyncProperty(drawn, async (all) => {
    const real = await world();
    await fc.asyncModelRun(() => ({ model: { day: 0, contracts: [] } as Model, real }), all);
    expect(await house.house.violations()).toEqual([]);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED, path, endOnFailure: true });
}, 1_200_000);
