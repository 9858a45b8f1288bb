import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type DamageLine, damageSums, explainDamageLines, judgeDamageLine } from './damage-lines.ts';

const ON = Temporal.PlainDate.from('2026-06-01');
const line = (change: Partial<DamageLine> = {}): DamageLine => ({
  room: 'Séjour',
  category: 'PARQUET_STAINED',
  repairCents: 80_000,
  proof: 'INVOICE',
  yearsServed: null,
  ...change,
});

describe('R-DEG-06: what of a repair is taken', () => {
  test.each([
    ['a covered damage without age, whole', line(), 'LAW_1989_EMPTY', 80_000],
    ['6 % a year of wear', line({ yearsServed: 5 }), 'LAW_1989_EMPTY', 56_000],
    ['a cent is rounded down', line({ repairCents: 33_333, yearsServed: 1 }), 'LAW_1989_EMPTY', 31_333],
    ['nothing once wear has eaten it up', line({ yearsServed: 20 }), 'LAW_1989_EMPTY', 0],
    ['nothing of a garden', line({ category: 'GARDEN_PLANTING' }), 'LAW_1989_EMPTY', 0],
    ['nothing of furniture', line({ category: 'FURNITURE' }), 'LAW_1989_FURNISHED', 0],
    ['furniture of a seasonal let', line({ category: 'FURNITURE' }), 'SEASONAL', 80_000],
  ])('%s', (_, given, kind, coveredCents) => {
    expect(judgeDamageLine(given, kind, ON).coveredCents).toBe(coveredCents);
  });

  test('premises and furniture are added up apart', () => {
    const judged = [line(), line({ category: 'FURNITURE', repairCents: 20_000 })].map((one) =>
      judgeDamageLine(one, 'SEASONAL', ON),
    );
    expect(damageSums(judged)).toEqual({ damageCents: 80_000, furnitureCents: 20_000 });
  });

  test('what is left out is explained, what is taken whole is not', () => {
    const judged = [line(), line({ room: 'Jardin', category: 'FENCE' }), line({ yearsServed: 2 })].map((one) =>
      judgeDamageLine(one, 'LAW_1989_EMPTY', ON),
    );
    expect(explainDamageLines(judged, ON).map(({ label }) => label)).toEqual([
      'Jardin\u00a0: non garanti',
      'Séjour\u00a0: vétusté',
    ]);
  });
});
