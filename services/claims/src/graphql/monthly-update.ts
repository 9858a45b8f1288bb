import { RingMonthsResolver } from './ring-months.resolver.ts';
import { SaveRingMonthsMutation } from './save-ring-months.ts';
import { UpdatedClaimsResolver } from './updated-claims.resolver.ts';

/** R-CLM-13: what a landlord tells of their accounts, and what it leaves to the officer. */
export const monthlyUpdateResolvers = [RingMonthsResolver, SaveRingMonthsMutation, UpdatedClaimsResolver] as const;
