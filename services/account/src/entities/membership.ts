import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

/** What one may do in a space: everything; everything but its members, account and data; read. */
export const MEMBER_ROLES = ['OWNER', 'MANAGER', 'READER'] as const;

export const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    identityId: p.uuid().primary(),
    spaceId: p.uuid().primary(),
    position: p.enum(MEMBER_ROLES),
    joinedAt: instant(),
  },
  indexes: [{ name: 'membership_space', properties: ['spaceId'] }],
});

/** Who acts in which space: one login may hold several (D-ACC-04). Distribution key: identityId. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
