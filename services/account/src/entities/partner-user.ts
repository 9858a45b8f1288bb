import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import { PARTNER_ACCESS_STATUSES } from './partner-account.ts';

/** What one is in a partner account (R-CAF-03). */
export const PARTNER_ROLES = ['HOLDER', 'ADMINISTRATOR', 'USER'] as const;
/** What a user of a body may do in its space: the positions of a membership that are not its owner's. */
export const PARTNER_RIGHTS = ['MANAGER', 'READER'] as const;
/** How credentials travel (R-CAF-01). */
export const CREDENTIAL_WAYS = ['EMAIL', 'LETTER'] as const;

export const PartnerUserSchema = defineEntity({
  name: 'PartnerUser',
  tableName: 'partner_user',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    role: p.enum(PARTNER_ROLES).nullable(),
    rights: p.enum(PARTNER_RIGHTS),
    status: p.enum(PARTNER_ACCESS_STATUSES),
    isPrincipal: p.boolean(),
    identityId: p.uuid().nullable(),
    givenName: p.text().nullable(),
    familyName: p.text().nullable(),
    email: p.text().nullable(),
    userNumber: p.text(),
    identifier: p.text(),
    sentBy: p.enum(CREDENTIAL_WAYS),
    secretHash: p.text().nullable(),
    secretSentAt: instant().nullable(),
    letterBundleId: p.uuid().nullable(),
    createdAt: instant(),
    firstLoginAt: instant().nullable(),
  },
  indexes: [
    { name: 'partner_user_account', properties: ['accountId'] },
    { name: 'partner_user_identity', properties: ['identityId'] },
    { name: 'partner_user_bundle', properties: ['letterBundleId'] },
  ],
});

/**
 * One person's access to a partner account: credentials, then a login of their own. The secret is provisional and only its
 * hash is kept; the principal is the holder, the administrator or whoever the account was issued to. Distribution key: id.
 */
export class PartnerUser extends PartnerUserSchema.class {}
PartnerUserSchema.setClass(PartnerUser);

export const PartnerLoginSchema = defineEntity({
  name: 'PartnerLogin',
  tableName: 'partner_login',
  properties: { login: p.text().primary(), partnerUserId: p.uuid() },
});

/** An identifier or a user number and whose it is: both open the first login (R-CAF-05). Distribution key: login. */
export class PartnerLogin extends PartnerLoginSchema.class {}
PartnerLoginSchema.setClass(PartnerLogin);
