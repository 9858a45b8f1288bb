import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { deadlineReminderDays } from '@trousseau/scheme/parameters/reminders';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { addDays } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { REMINDER_REACHED } from './reminder-reached.ts';
import { type LandlordClock, OF_LANDLORD } from './ring-deadlines.ts';

/** Most claims reminded of in one run; the next run takes the following ones. */
const AT_ONCE = 200;

/** Before anything is declared the landlord acts on the tenant's account, afterwards on the claim. */
const EVENTS = {
  'K-MED': 'DeclarationDeadlineNear',
  'K-DECL': 'DeclarationDeadlineNear',
  'K-DOCS': 'ClaimDeadlineNear',
  'K-VALID': 'ClaimDeadlineNear',
} as const satisfies Record<LandlordClock, string>;

/** Clocks that wait for the landlord of a lease that still guarantees, of which a reminder is reached. */
const TO_REMIND = `claim_deadline d join unpaid_claim c on c.id = d.claim_id join guaranteed_lease l on l.id = c.contract_id
  where d.ended_on is null and d.clock in (${OF_LANDLORD.map((clock) => `'${clock}'`).join(', ')})
    and d.due_on between ? and ? and l.status not in ('CANCELLED', 'VOID') and ${REMINDER_REACHED}`;

/**
 * Domain §5. Seven, three and one day before the last day of what a landlord has to do for a claim they are reminded of it, each
 * once (K-MED, K-DECL, K-DOCS, K-VALID). @returns how many claims they were reminded of
 */
export const remindOfDeadlines: Clock = async (context) => {
  const claims = await context.em
    .fork()
    .execute<{ id: string }[]>(
      `select d.claim_id as id from ${TO_REMIND} group by 1 order by min(d.due_on), 1 limit ${AT_ONCE}`,
      valuesOn(context.today),
    );
  for (const { id } of claims)
    await context.em.fork().transactional((em) => remind(em as SqlEntityManager, context, id));
  return claims.length;
};

function valuesOn(today: Temporal.PlainDate): string[] {
  const days = valueOn(deadlineReminderDays, today).value;
  const day = today.toString();
  return [day, addDays(today, Math.max(...days)).toString(), `{${days.join(',')}}`, day];
}

interface Near {
  id: string;
  clock: LandlordClock;
  due_on: string;
  contract_id: string;
  landlord_space_id: string;
}

async function remind(em: SqlEntityManager, { today, now }: JobContext, claimId: string): Promise<void> {
  const near = await em.execute<Near[]>(
    `select d.id, d.clock, d.due_on::text, l.id as contract_id, l.landlord_space_id from ${TO_REMIND} and d.claim_id = ?
     order by d.due_on, d.clock for update of d`,
    [...valuesOn(today), claimId],
  );
  for (const { id, clock, due_on: dueOn, contract_id: contractId, landlord_space_id: landlordSpaceId } of near) {
    await em.execute('update claim_deadline set reminded_on = ? where id = ?', [today.toString(), id]);
    const payload = { claimId, contractId, landlordSpaceId, dueOn };
    await publish(em, EVENTS[clock], { aggregateId: claimId, now, payload });
  }
}
