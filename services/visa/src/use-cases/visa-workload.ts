import { countUpTo } from '@trousseau/service/count-up-to';
import type { Context } from '@trousseau/service/definition';
import { type QueueFilter, queueOf } from '../entities/visa-queue.ts';
import { VisaRequest } from '../entities/visa-request.ts';

/** What waits at the desk; each figure is counted up to the bound of a queue. */
export interface Workload {
  late: number;
  dueToday: number;
  dueLater: number;
  awaitingPapers: number;
  untaken: number;
  officers: { officer: { id: string }; taken: number; late: number }[];
}

const mostOfficers = 100;

/** How much waits, how old it is against the two working days promised (R-VISA-05), and who has taken how much. */
export async function visaWorkload(context: Context): Promise<Workload> {
  const byPromise = { decisionDueOn: 'asc', submittedAt: 'asc', id: 'asc' } as const;
  const count = (filter: QueueFilter) => countUpTo(context, VisaRequest, queueOf(filter, context), byPromise);
  const loads = await context.em.execute<{ officer_id: string; taken: string; late: string }[]>(
    `select officer_id, count(*) as taken, count(*) filter (where decision_due_on < ?) as late from visa_request
     where status = 'SUBMITTED' and officer_id is not null group by officer_id order by taken desc, officer_id limit ?`,
    [context.today.toString(), mostOfficers],
  );
  return {
    late: await count({ age: 'LATE' }),
    dueToday: await count({ age: 'TODAY' }),
    dueLater: await count({ age: 'LATER' }),
    awaitingPapers: await countUpTo(context, VisaRequest, queueOf({ status: 'AWAITING_PAPERS' }, context), {
      papersAskedAt: 'asc',
      id: 'asc',
    }),
    untaken: await count({ holder: 'NOBODY' }),
    officers: loads.map(({ officer_id: id, taken, late }) => ({
      officer: { id },
      taken: Number(taken),
      late: Number(late),
    })),
  };
}
