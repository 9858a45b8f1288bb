import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const LetterBundleSchema = defineEntity({
  name: 'LetterBundle',
  tableName: 'letter_bundle',
  properties: {
    id: p.uuid().primary(),
    organisationSpaceId: p.uuid(),
    importId: p.uuid().nullable(),
    letterCount: p.integer(),
    requestedAt: instant(),
    renderedAt: instant().nullable(),
    destroyedAt: instant().nullable(),
  },
  indexes: [{ name: 'letter_bundle_organisation', properties: ['organisationSpaceId', 'requestedAt'] }],
});

/**
 * Letters to print together: one file of identifiers, one of secrets, rendered once and destroyed when they are printed or
 * too old (R-CAF-01). Distribution key: id.
 */
export class LetterBundle extends LetterBundleSchema.class {}
LetterBundleSchema.setClass(LetterBundle);
