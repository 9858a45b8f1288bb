import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    identityId: p.uuid().primary(),
    spaceId: p.uuid().primary(),
    position: p.enum(['OWNER', 'MANAGER', 'READER']),
    joinedAt: instant(),
  },
  indexes: [{ name: 'membership_space', properties: ['spaceId'] }],
});

/** Who acts in which space: one login may hold several (D-ACC-04). Distribution key: identityId. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
