import { series } from './series.ts';
import { cite } from './sources.ts';

/** What somebody lives on, as the resource base tells it apart (R-ELIG-20). */
export const resourceKinds = [
  'NET_PAY',
  'TRAINING_PAY',
  'INTERNSHIP_PAY',
  'SCHOLARSHIP',
  'UNEMPLOYMENT',
  'SOLIDARITY_ALLOWANCE',
  'DAILY_ALLOWANCE',
  'SELF_EMPLOYED',
  'YOUTH_CONTRACT',
  'RSA',
  'HOUSING_AID',
  'FAMILY_ALLOWANCE',
  'FAMILY_SUPPLEMENT',
  'DISABLED_CHILD',
  'FAMILY_SUPPORT',
  'PARENTAL_PRESENCE',
  'ACTIVITY_BONUS',
  'PENSION',
  'ALIMONY',
  'DISABILITY',
  'ANNUITY',
  'EARLY_CHILDHOOD',
  'ASYLUM_ALLOWANCE',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** How a kind counts: in full, not at all, not for students, up to an age, or for the share of P-AL-SHARE. */
export type ResourceWeight =
  | 'FULL'
  | 'NONE'
  | 'NOT_FOR_STUDENTS'
  | 'UNTIL_AGE_GROUND_ENDS'
  | 'HOUSING_AID_SHARE'
  | 'IF_UNLISTED_COUNT';

/**
 * R-ELIG-20. How each kind counts. The youth contract counts for whoever has not reached the end of the age ground. Kinds the
 * service-public sheet does not list but OpenFisca counts follow the switch `unlistedResources`.
 */
export const resourceWeights = series<Readonly<Record<ResourceKind, ResourceWeight>>>('P-RESOURCES', [
  {
    from: '2016-01-01',
    value: {
      NET_PAY: 'FULL',
      TRAINING_PAY: 'FULL',
      INTERNSHIP_PAY: 'FULL',
      SCHOLARSHIP: 'FULL',
      UNEMPLOYMENT: 'FULL',
      SOLIDARITY_ALLOWANCE: 'FULL',
      DAILY_ALLOWANCE: 'FULL',
      SELF_EMPLOYED: 'FULL',
      YOUTH_CONTRACT: 'UNTIL_AGE_GROUND_ENDS',
      RSA: 'NOT_FOR_STUDENTS',
      HOUSING_AID: 'HOUSING_AID_SHARE',
      FAMILY_ALLOWANCE: 'FULL',
      FAMILY_SUPPLEMENT: 'FULL',
      DISABLED_CHILD: 'FULL',
      FAMILY_SUPPORT: 'FULL',
      PARENTAL_PRESENCE: 'FULL',
      ACTIVITY_BONUS: 'IF_UNLISTED_COUNT',
      PENSION: 'IF_UNLISTED_COUNT',
      ALIMONY: 'IF_UNLISTED_COUNT',
      DISABILITY: 'IF_UNLISTED_COUNT',
      ANNUITY: 'IF_UNLISTED_COUNT',
      EARLY_CHILDHOOD: 'NONE',
      ASYLUM_ALLOWANCE: 'NONE',
    },
    source: cite('S2', 'F33453', 'OPENFISCA'),
    checkedOn: '2026-11-22',
  },
]);
