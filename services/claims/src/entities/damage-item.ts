import { defineEntity, p } from '@mikro-orm/core';
import { cents } from '@trousseau/service/columns';
import { DegradationClaim } from './degradation-claim.ts';

export const DAMAGE_CATEGORY_NAMES = [
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

/** What a repair is known from. */
export const REPAIR_PROOFS = ['QUOTE', 'INVOICE'] as const;

export const DamageItemSchema = defineEntity({
  name: 'DamageItem',
  tableName: 'damage_item',
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(DegradationClaim).deleteRule('restrict').updateRule('restrict'),
    position: p.integer(),
    room: p.text(),
    /** What happened, in the landlord’s words. */
    words: p.text(),
    category: p.enum(DAMAGE_CATEGORY_NAMES),
    repairCents: cents(),
    proof: p.enum(REPAIR_PROOFS),
    yearsServed: p.integer().nullable(),
  },
  checks: [
    {
      name: 'damage_item_figures',
      expression: 'repair_cents > 0 and (years_served is null or (years_served >= 0 and years_served <= 100))',
    },
  ],
  indexes: [{ name: 'damage_item_claim', properties: ['claim', 'position'] }],
});

/** One repair of one room. Distribution key: the claim’s contract. */
export class DamageItem extends DamageItemSchema.class {}
DamageItemSchema.setClass(DamageItem);
