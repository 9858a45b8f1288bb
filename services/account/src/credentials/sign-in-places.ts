import { BoundedQueue } from './bounded-queue.ts';

/**
 * S05. Sign-ins under way at once, of every kind; who comes after is told to come back before a single query is made for them. Fewer than
 * the places for hashing: who is inside and confirms with their password still finds one.
 */
export const signInPlaces = new BoundedQueue(40, 0);
