import type { FilterQuery } from '@mikro-orm/core';
import type { Viewer } from '@trousseau/service/viewer';
import type { Temporal } from 'temporal-polyfill';
import type { VisaRequest } from './visa-request.ts';

export const QUEUE_STATUSES = ['WAITING', 'AWAITING_PAPERS'] as const;
/** The promised day is past, is today, or is to come (R-VISA-05). */
export const QUEUE_AGES = ['LATE', 'TODAY', 'LATER'] as const;
export const QUEUE_HOLDERS = ['ME', 'NOBODY', 'COLLEAGUE'] as const;

/** What an officer looks for; what is absent does not restrict. */
export interface QueueFilter {
  status?: (typeof QUEUE_STATUSES)[number] | null | undefined;
  age?: (typeof QUEUE_AGES)[number] | null | undefined;
  situation?: VisaRequest['situation'] | undefined;
  holder?: (typeof QUEUE_HOLDERS)[number] | null | undefined;
}

interface Asking {
  viewer: Viewer;
  today: Temporal.PlainDate;
}

/** The requests of a filtered queue, each of whose conditions an index answers. A request that waits for papers has no promised day. */
export function queueOf({ status, age, situation, holder }: QueueFilter, asking: Asking): FilterQuery<VisaRequest> {
  const ages = { LATE: { $lt: asking.today }, TODAY: asking.today, LATER: { $gt: asking.today } };
  const me = asking.viewer.kind === 'PERSON' ? asking.viewer.identityId : null;
  const holders = { ME: me, NOBODY: null, COLLEAGUE: { $ne: null, $nin: [me] } };
  return {
    status: status === 'AWAITING_PAPERS' ? 'INCOMPLETE' : 'SUBMITTED',
    ...(age && status !== 'AWAITING_PAPERS' && { decisionDueOn: ages[age] }),
    ...(situation && { situation }),
    ...(holder && { officerId: holders[holder] }),
  } as FilterQuery<VisaRequest>;
}
