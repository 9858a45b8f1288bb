import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

/** Who opened a link, as far as the tenant is told. */
export const SHARE_OPENERS = ['LANDLORD', 'SOMEBODY'] as const;

export const VisaShareSchema = defineEntity({
  name: 'VisaShare',
  tableName: 'visa_share',
  properties: {
    id: p.uuid().primary(),
    visaId: p.uuid(),
    tenantSpaceId: p.uuid(),
    label: p.text(),
    /** In clear, so that the tenant may copy the link again: what it opens stands in the tables beside it. */
    token: p.text(),
    createdAt: instant(),
    revokedAt: instant().nullable(),
  },
  uniques: [{ name: 'one_visa_share_per_token', properties: ['token'] }],
  indexes: [{ name: 'visa_share_of_visa', properties: ['visaId', 'createdAt'] }],
});

/** A link by which its tenant shows a visa to somebody, until they take it back. Distribution key: tenantSpaceId. */
export class VisaShare extends VisaShareSchema.class {}
VisaShareSchema.setClass(VisaShare);

export const VisaShareOpeningSchema = defineEntity({
  name: 'VisaShareOpening',
  tableName: 'visa_share_opening',
  properties: {
    shareId: p.uuid().primary(),
    openedOn: plainDate().primary(),
    /** The space of who was signed in; the nil UUID for everybody else. */
    openerId: p.uuid().primary(),
    opener: p.enum(SHARE_OPENERS),
    firstAt: instant(),
  },
});

/** That a link was opened on a day: once for each who did, so that reloading a page writes nothing more. Distribution key: shareId. */
export class VisaShareOpening extends VisaShareOpeningSchema.class {}
VisaShareOpeningSchema.setClass(VisaShareOpening);
