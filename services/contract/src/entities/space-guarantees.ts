import { defineEntity, p } from '@mikro-orm/core';
import { cents } from '@trousseau/service/columns';

export const SpaceGuaranteesSchema = defineEntity({
  name: 'SpaceGuarantees',
  tableName: 'space_guarantees',
  properties: {
    landlordSpaceId: p.uuid().primary(),
    liveContractCount: p.integer(),
    guaranteedRentCents: cents(),
  },
});

/**
 * What a landlord's space guarantees, kept by the database as its contracts change (triggers of `surety_contract`), so that reading it does not
 * depend on how many there are. Distribution key: landlordSpaceId.
 */
export class SpaceGuarantees extends SpaceGuaranteesSchema.class {}
SpaceGuaranteesSchema.setClass(SpaceGuarantees);
