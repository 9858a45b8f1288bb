/** What a line of a damage file is about; the first are covered, the others are not. */
export const DAMAGE_CATEGORIES = [
  'DOOR_BROKEN',
  'PARQUET_STAINED',
  'WALL_HOLES',
  'SANITARY_FITTINGS',
  'WINDOWS',
  'OTHER_PREMISES',
  'FURNITURE',
  'LACK_OF_UPKEEP',
  'NORMAL_WEAR',
  'GARDEN_PLANTING',
  'FENCE',
  'REMOVABLE_EQUIPMENT',
  'AUTHORISED_TRANSFORMATION',
] as const;
export type DamageCategory = (typeof DAMAGE_CATEGORIES)[number];

/** C-09b. Furniture is covered in a seasonal let alone: a general exclusion, a seasonal exception. */
type Cover = 'COVERED' | 'SEASONAL' | 'EXCLUDED';

const COVER: Record<DamageCategory, Cover> = {
  DOOR_BROKEN: 'COVERED',
  PARQUET_STAINED: 'COVERED',
  WALL_HOLES: 'COVERED',
  SANITARY_FITTINGS: 'COVERED',
  WINDOWS: 'COVERED',
  OTHER_PREMISES: 'COVERED',
  FURNITURE: 'SEASONAL',
  LACK_OF_UPKEEP: 'EXCLUDED',
  NORMAL_WEAR: 'EXCLUDED',
  GARDEN_PLANTING: 'EXCLUDED',
  FENCE: 'EXCLUDED',
  REMOVABLE_EQUIPMENT: 'EXCLUDED',
  AUTHORISED_TRANSFORMATION: 'EXCLUDED',
};

/**
 * R-DEG-06. Whether a kind of damage is covered in a kind of lease. Lack of upkeep, wear, gardens and plantings, fences,
 * movable equipment and what follows from a transformation the landlord allowed are not.
 */
export function isDamageCovered(category: DamageCategory, leaseKind: string): boolean {
  const cover = COVER[category];
  return cover === 'COVERED' || (cover === 'SEASONAL' && leaseKind === 'SEASONAL');
}
