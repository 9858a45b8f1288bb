import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { rentCeilingCents } from '@trousseau/scheme/parameters/eligibility';
import type { Dated } from '@trousseau/scheme/parameters/series';
import {
  idfDepartements,
  parisDepartements,
  type Zone,
  type ZoneScheme,
  zoneScheme,
  zoneTwoDepartements,
} from '@trousseau/scheme/parameters/zones';
import type { Temporal } from 'temporal-polyfill';

/** Where a dwelling is, as far as the zones go. */
export interface Place {
  departement: string;
  /** The commune is in an urban area of more than 100 000 inhabitants. */
  urbanUnitOver100k: boolean;
}

export interface ZoneVerdict {
  zone: Zone;
  /** Largest rent the guarantee covers there, charges included, a month. */
  ceilingCents: number;
  scheme: Dated<ZoneScheme>;
}

/** R-ELIG-11, C-01. The zone of a dwelling on the day of the request, and its ceiling. */
export function judgeZone(place: Place, requestDate: Temporal.PlainDate, law: Law = writtenLaw): ZoneVerdict {
  const scheme = law.valueOn(zoneScheme, requestDate);
  const zone = zoneOf[scheme.value](place, requestDate, law);
  const ceilingCents = law.valueOn(rentCeilingCents, requestDate).value[zone];
  if (ceilingCents === undefined) throw new Error(`P-CEIL has no figure for zone ${zone} on ${requestDate}.`);
  return { zone, ceilingCents, scheme };
}

const zoneOf: Record<ZoneScheme, (place: Place, on: Temporal.PlainDate, law: Law) => Zone> = {
  PARIS_OTHER: ({ departement }, on, law) =>
    law.valueOn(parisDepartements, on).value.includes(departement) ? 'PARIS' : 'OTHER',
  IDF_OTHER: ({ departement }, on, law) =>
    law.valueOn(idfDepartements, on).value.includes(departement) ? 'IDF' : 'OTHER',
  I_II_III: ({ departement, urbanUnitOver100k }, on, law) => {
    if (law.valueOn(idfDepartements, on).value.includes(departement)) return 'I';
    return urbanUnitOver100k || law.valueOn(zoneTwoDepartements, on).value.includes(departement) ? 'II' : 'III';
  },
};
