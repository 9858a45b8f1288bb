import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import { MEMBER_ROLES } from './membership.ts';

export const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    id: p.uuid().primary(),
    spaceId: p.uuid(),
    email: p.text(),
    position: p.enum(MEMBER_ROLES),
    invitedBy: p.uuid(),
    sentAt: instant(),
    tokenHash: p.text().nullable(),
  },
  indexes: [{ name: 'invitation_space', properties: ['spaceId'] }],
});

/**
 * Somebody asked into a space, and the hash of the link sent to them; no hash before it leaves. Accepting or cancelling deletes
 * the row (D-ACC-04). Distribution key: id.
 */
export class Invitation extends InvitationSchema.class {}
InvitationSchema.setClass(Invitation);
