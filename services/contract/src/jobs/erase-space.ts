import type { Job } from '@trousseau/service/definition';
import { eraseSpace as erase } from '../use-cases/erase-space.ts';

/** SpaceClosed → what this service keeps of its party is forgotten (S63). */
export const eraseSpace: Job = (context, event) => erase(context, event.payload.spaceId ?? '');
