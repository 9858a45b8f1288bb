import type { Job } from '@trousseau/service/definition';
import { reviewPayouts as review } from '../use-cases/review-payouts.ts';

/** PayoutAccountChanged, PayoutAccountRestored → what waits to be paid to the space is held, or leaves (S59). */
export const reviewPayouts: Job = (context, event) => review(context, event.payload.spaceId ?? '');
