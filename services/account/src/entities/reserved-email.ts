import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import { ROLES } from './space.ts';

export const ReservedEmailSchema = defineEntity({
  name: 'ReservedEmail',
  tableName: 'reserved_email',
  properties: {
    email: p.text().primary(),
    role: p.enum(ROLES),
    identityId: p.uuid(),
    reservedAt: instant(),
  },
});

/**
 * R-ACC-02, R-ACC-09. An address taken, once for all of the house, and the role it was registered with; an officer
 * releases it by deleting the row (D-ACC-01). A table of its own so that the unique key is the distribution key: email.
 */
export class ReservedEmail extends ReservedEmailSchema.class {}
ReservedEmailSchema.setClass(ReservedEmail);
