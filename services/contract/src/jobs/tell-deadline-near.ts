import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { Temporal } from 'temporal-polyfill';
import { deadlinesOf } from '../domain/deadlines.ts';
import { deadlineNearEmail } from '../emails/deadline-near.ts';
import { factsAfter } from '../use-cases/contract-life.ts';
import { contractOf } from './contract-of.ts';

/** Domain §5. Writes to the landlord what is to be done by a day that is near, unless it was done meanwhile. */
export const tellDeadlineNear: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  const dueOn = Temporal.PlainDate.from(event.payload.dueOn ?? '');
  const facts = await factsAfter(context.em as SqlEntityManager, contract, context.today);
  const due = deadlinesOf(facts, context.today).filter((one) => one.state === 'NOW' && one.dueOn.equals(dueOn));
  if (due.length === 0) return;
  const url = `${context.env.publicOrigin}/bailleur/contrats/${contract.id}`;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    deadlineNearEmail({ number: contract.number, dueOn, due, url }, language),
  );
};
