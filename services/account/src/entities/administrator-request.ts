import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

/** Where a request stands. */
export const ADMINISTRATOR_REQUEST_STATUSES = ['PENDING', 'APPROVED', 'REFUSED'] as const;

export const AdministratorRequestSchema = defineEntity({
  name: 'AdministratorRequest',
  tableName: 'administrator_request',
  properties: {
    id: p.uuid().primary(),
    organisationSpaceId: p.uuid(),
    accountId: p.uuid(),
    partnerUserId: p.uuid(),
    status: p.enum(ADMINISTRATOR_REQUEST_STATUSES),
    reason: p.text(),
    askedAt: instant(),
    decidedAt: instant().nullable(),
    decidedBy: p.uuid().nullable(),
    decision: p.text().nullable(),
  },
  indexes: [
    { name: 'administrator_request_organisation', properties: ['organisationSpaceId', 'askedAt'] },
    { name: 'administrator_request_account', properties: ['accountId'] },
  ],
});

/**
 * R-CAF-03, decision 0016. A user of a body asks the organisation to become its administrator, the former one being gone;
 * the organisation decides with its reason. Distribution key: id.
 */
export class AdministratorRequest extends AdministratorRequestSchema.class {}
AdministratorRequestSchema.setClass(AdministratorRequest);
