import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    tokenHash: p.text().primary(),
    id: p.uuid(),
    identityId: p.uuid(),
    spaceId: p.uuid(),
    createdAt: instant(),
    lastSeenAt: instant(),
    provedAt: instant(),
    secondFactorAt: instant().nullable(),
    browser: p.text().nullable(),
    system: p.text().nullable(),
  },
  indexes: [{ name: 'session_identity', properties: ['identityId'] }],
});

/** A signed-in browser. Only the hash of its token is kept; signing out deletes the row. `provedAt` is when its
 * person last proved to be who they are, `secondFactorAt` when a code of theirs did (S16). Distribution key: tokenHash. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
