import type { Tone } from '@trousseau/ui';
import type { VisaCheckState } from '../gql/graphql.ts';

/** How each answer about a visa looks. */
export const visaCheckTones: Readonly<Record<VisaCheckState, Tone>> = {
  VALID: 'success',
  USED: 'warning',
  EXPIRED: 'danger',
  REVOKED: 'danger',
  UNKNOWN: 'neutral',
  ALTERED: 'danger',
  FOREIGN: 'warning',
};
