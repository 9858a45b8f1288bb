import { defineEntity, p } from '@mikro-orm/core';

export const SciSirenSchema = defineEntity({
  name: 'SciSiren',
  tableName: 'sci_siren',
  properties: { siren: p.text().primary(), spaceId: p.uuid() },
});

/** The one space of an SCI (R-ACC-08), taken when its profile is complete. Distribution key: siren. */
export class SciSiren extends SciSirenSchema.class {}
SciSirenSchema.setClass(SciSiren);
