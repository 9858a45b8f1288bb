import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { addDays } from '@trousseau/values/days';
import { deadlinesOf, longestExitDays } from '../domain/deadlines.ts';
import { deadlineReminders, reminderDue } from '../domain/reminder-due.ts';
import { DeadlineReminder } from '../entities/deadline-reminder.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { factsAfter } from './contract-life.ts';

/** What one may do until then and need not, and what is told on days of its own (N-COVER-END): nobody is reminded of them here. */
const NOT_REMINDED: readonly string[] = ['edit', 'cover'];

/** Contracts of which something may be due soon: each part is read by an index of its own. */
const CANDIDATES = `
  select id from surety_contract where status = 'GENERATED' and planned_signature_on between :today and :until
  union select id from surety_contract where status = 'VALIDATED' and signed_on is null and visa_valid_until between :today and :until
  union select c.id from surety_contract c join contract_event e on e.contract_id = c.id
    where e.kind in ('TENANT_EXIT', 'DWELLING_RECOVERED') and e.recorded_at >= :since and c.status = 'TENANT_LEFT'
  order by id`;

/**
 * Domain §5. Seven, three and one day before a deadline of a contract its landlord is reminded of it, each once.
 * @returns how many reminders were given
 */
export async function remindOfDeadlines({ em, today, now }: JobContext): Promise<number> {
  const until = addDays(today, Math.max(...deadlineReminders(today)));
  const since = now.subtract({ hours: 24 * longestExitDays(today) });
  const rows = await em.execute<{ id: string }[]>(...named(CANDIDATES, { today, until, since }));
  let given = 0;
  for (const { id } of rows)
    given += await em.fork().transactional((own) => remind({ em: own as SqlEntityManager, today, now }, id));
  return given;
}

async function remind({ em, today, now }: Pick<JobContext, 'em' | 'today' | 'now'>, id: string): Promise<number> {
  const contract = await em.findOneOrFail(SuretyContract, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const told = await em.find(DeadlineReminder, { contractId: id });
  const due = deadlinesOf(await factsAfter(em, contract, today), today)
    .filter((deadline) => deadline.state === 'NOW' && !NOT_REMINDED.includes(deadline.id))
    .flatMap(({ id: deadlineId, dueOn }) => {
      const last = told.find((one) => one.deadlineId === deadlineId && one.dueOn.equals(dueOn));
      const givenDays = reminderDue(dueOn, last?.givenDays ?? null, deadlineReminders(today), today);
      return givenDays === null ? [] : [{ deadlineId, dueOn, givenDays }];
    });
  for (const reminder of due) await em.upsert(DeadlineReminder, { contractId: id, ...reminder });
  // One message for all that falls on one day.
  for (const dueOn of new Set(due.map((one) => one.dueOn.toString())))
    await publish(em, 'ContractDeadlineNear', {
      aggregateId: id,
      now,
      payload: { contractId: id, landlordSpaceId: contract.landlordSpaceId, dueOn },
    });
  return due.length;
}

/** A statement whose values are named, as the driver takes it: in their order. */
function named(sql: string, values: Readonly<Record<string, object>>): [string, string[]] {
  const params: string[] = [];
  const text = sql.replace(/:(\w+)/g, (_, name: string) => {
    params.push(String(values[name]));
    return '?';
  });
  return [text, params];
}
