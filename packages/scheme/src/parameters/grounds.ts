import { series } from './series.ts';
import { cite } from './sources.ts';

/** Why somebody may ask for a visa (R-ELIG-04), G1 to G9; in a couple one ground is enough for both (G10). */
export const grounds = [
  'AGE',
  'NEW_JOB',
  'LOW_WAGE',
  'TRANSFER',
  'HIRE_PROMISE',
  'MOBILITY_LEASE',
  'INTERMEDIATION',
  'SEASONAL',
  'COHABITATION',
] as const;
export type Ground = (typeof grounds)[number];

/** What a dwelling is, as far as a ground admits it: let privately, social stock, student or workers' residence, light or leisure housing. */
export const dwellingKinds = ['PRIVATE', 'SOCIAL', 'RESIDENCE', 'LIGHT'] as const;
export type DwellingKind = (typeof dwellingKinds)[number];

/** Grounds, with that of students and apprentices apart (G1s): the social stock is open to them alone among the young. */
export type AdmittingGround = Ground | 'AGE_STUDENT';

const privateOnly = ['PRIVATE'] as const;

/** R-CON-03 by ground, C-10. The kinds of dwelling that a ground admits. */
export const admittedDwellings = series<Readonly<Record<AdmittingGround, readonly DwellingKind[]>>>('P-DWELLINGS', [
  {
    from: '2016-01-01',
    value: {
      AGE: ['PRIVATE', 'RESIDENCE'],
      AGE_STUDENT: ['PRIVATE', 'SOCIAL', 'RESIDENCE'],
      NEW_JOB: privateOnly,
      LOW_WAGE: privateOnly,
      TRANSFER: privateOnly,
      HIRE_PROMISE: privateOnly,
      MOBILITY_LEASE: privateOnly,
      INTERMEDIATION: privateOnly,
      SEASONAL: dwellingKinds,
      COHABITATION: privateOnly,
    },
    source: cite('F33453', 'S4'),
    checkedOn: '2026-11-22',
  },
]);

/**
 * R-ELIG-10. Grounds whose maximum rent is the ceiling alone. For intermediation the sources give no ratio; for cohabitation they
 * give the ceiling only.
 */
export const groundsWithoutRatio = series<readonly Ground[]>('P-RATIO-NONE', [
  {
    from: '2016-01-01',
    value: ['INTERMEDIATION', 'COHABITATION'],
    source: cite('S2', 'S4', 'ADIL36'),
    checkedOn: '2026-11-22',
  },
]);
