import type { Job } from '@trousseau/service/definition';
import { certifyByEngine as certify } from '../use-cases/certify-by-engine.ts';

/** VisaRequestSubmitted → certified at once when every line of it is proved by machine (decision 0034). */
export const certifyByEngine: Job = (context, event) => certify(context, event.payload.requestId ?? '');
