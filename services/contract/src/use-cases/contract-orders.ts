import type { RingOrder } from '@trousseau/service/graphql-types';
import { type KeysetColumn, readId, readInstant } from '@trousseau/service/keyset';
import type { SuretyContract } from '../entities/surety-contract.ts';

/** Contracts by when they were made; an index of their landlord's space. */
export const BY_AGE: readonly KeysetColumn<SuretyContract>[] = [
  ['generatedAt', readInstant],
  ['id', readId],
];

/** How the contracts of a ring are read, each order from one end of an index; spaces have none of their own but that they stay together. */
export const ringOrders: Record<
  keyof typeof RingOrder,
  { order: readonly KeysetColumn<SuretyContract>[]; newestFirst: boolean }
> = {
  NEWEST_FIRST: { order: BY_AGE, newestFirst: true },
  OLDEST_FIRST: { order: BY_AGE, newestFirst: false },
  BY_SPACE: { order: [['landlordSpaceId', readId], ...BY_AGE], newestFirst: true },
};
