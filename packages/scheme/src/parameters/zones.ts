import { series } from './series.ts';
import { cite } from './sources.ts';

/** Where a dwelling is, for the ceiling: the zones of the three successive schemes. */
export type Zone = 'PARIS' | 'IDF' | 'OTHER' | 'I' | 'II' | 'III';

/** The way the country is cut on a day. */
export type ZoneScheme = 'PARIS_OTHER' | 'IDF_OTHER' | 'I_II_III';

/** R-ELIG-11, C-01. Paris alone, then its whole region, then three zones. */
export const zoneScheme = series<ZoneScheme>('P-ZONE', [
  { from: '2016-01-01', value: 'PARIS_OTHER', source: cite('S2', 'OPENFISCA'), checkedOn: '2026-11-22' },
  { from: '2018-06-19', value: 'IDF_OTHER', source: cite('S4', 'OPENFISCA'), checkedOn: '2026-11-22' },
  { from: '2026-01-06', value: 'I_II_III', source: cite('EFL', 'ADIL36'), checkedOn: '2026-11-22' },
]);

/** The département of Paris, a zone of its own until 18 June 2018. */
export const parisDepartements = series<readonly string[]>('P-ZONE-PARIS', [
  { from: '2016-01-01', value: ['75'], source: cite('S2', 'COG'), checkedOn: '2026-11-22' },
]);

/** The eight départements of Île-de-France: the dearer zone from 19 June 2018, zone I from 6 January 2026. */
export const idfDepartements = series<readonly string[]>('P-ZONE-IDF', [
  {
    from: '2016-01-01',
    value: ['75', '77', '78', '91', '92', '93', '94', '95'],
    source: cite('S4', 'COG'),
    checkedOn: '2026-11-22',
  },
]);

/**
 * Départements and territories wholly in zone II, whatever the size of the town: Corsica, Guadeloupe, Martinique, Guyane,
 * La Réunion, Mayotte and Saint-Martin (978, which was 971 before 2007).
 */
export const zoneTwoDepartements = series<readonly string[]>('P-ZONE-II-DEPARTEMENTS', [
  {
    from: '2026-01-06',
    value: ['2A', '2B', '971', '972', '973', '974', '976', '978'],
    source: cite('EFL', 'ADIL36', 'COG'),
    checkedOn: '2026-11-22',
  },
]);
