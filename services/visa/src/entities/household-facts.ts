import type { DeclaredResource } from '../domain/declared-resources.ts';

/** What somebody lives on; only STUDENT and APPRENTICE change the figures (R-ELIG-10). */
export const APPLICANT_SITUATIONS = [
  'EMPLOYEE',
  'CIVIL_SERVANT',
  'STUDENT',
  'APPRENTICE',
  'JOBSEEKER',
  'SELF_EMPLOYED',
] as const;
type ApplicantSituation = (typeof APPLICANT_SITUATIONS)[number];

/** By what right somebody lives in France (R-ELIG-03). */
export const RESIDENCES = ['FREE_MOVEMENT', 'STUDENT_PERMIT', 'OTHER_PERMIT', 'NONE'] as const;
/** Agricultural employers count as private ones. */
export const EMPLOYERS = ['PRIVATE', 'PUBLIC'] as const;
export const JOB_CONTRACTS = ['FIXED_TERM', 'TEMPORARY', 'ASSISTED', 'TRIAL', 'PERMANENT', 'SEASONAL'] as const;
export const LEASE_KINDS = ['ORDINARY', 'MOBILITY'] as const;
export const DWELLING_KINDS = ['PRIVATE', 'SOCIAL', 'RESIDENCE', 'LIGHT'] as const;
export const FAMILY_TIES = ['NONE', 'DIRECT_LINE', 'OTHER_KIN'] as const;

/** Whose answers: the applicant's, or the joint holder's. */
export const SIGNATORIES = ['APPLICANT', 'HOLDER'] as const;

/** A job as it is stored, days as ISO texts. */
export interface StoredJob {
  employer: (typeof EMPLOYERS)[number];
  contract: (typeof JOB_CONTRACTS)[number] | null;
  startsOn: string;
  /** Set when the job is only promised. */
  promisedOn: string | null;
  transferredOn: string | null;
  netMonthlyWageCents: number | null;
}

/** The joint holder as they are stored, days as ISO texts. */
export interface StoredHolder {
  givenName: string;
  familyName: string;
  birthDate: string;
  situation: ApplicantSituation;
  residence: (typeof RESIDENCES)[number];
  emancipated: boolean;
  resources: readonly DeclaredResource[];
  /** All of them, a month. */
  monthlyResourcesCents: number;
  job: StoredJob | null;
  /** Tells « no job » from not asked yet. */
  jobAnswered: boolean;
}
