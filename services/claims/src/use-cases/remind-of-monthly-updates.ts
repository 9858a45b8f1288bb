import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { monthlyUpdateDays } from '@trousseau/scheme/parameters/claims';
import { deadlineReminderDays } from '@trousseau/scheme/parameters/reminders';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import type { Temporal } from 'temporal-polyfill';
import { ASKED_ACCOUNTS } from './monthly-updates-waiting.ts';
import { REMINDER_REACHED } from './reminder-reached.ts';

/** Most spaces reminded in one run; the next run takes the following ones. */
const AT_ONCE = 200;

/** Accounts of which a reminder is reached that was not given yet; one that is late already is reminded of once. */
const TO_REMIND = `${ASKED_ACCOUNTS} and d.starts_on <= ?
  and (d.due_on < ? and d.reminded_on is null or d.due_on >= ? and ${REMINDER_REACHED})`;

/**
 * R-CLM-13, N-MONTH. On the day a rent falls due, then seven, three and one day before the last one, a landlord is reminded of
 * the accounts to update, once for all those of a space. @returns how many spaces were reminded
 */
export const remindOfMonthlyUpdates: Clock = async (context) => {
  const values = valuesOn(context.today);
  const spaces = await context.em
    .fork()
    .execute<{ id: string }[]>(
      `select distinct l.landlord_space_id as id from ${TO_REMIND} order by 1 limit ${AT_ONCE}`,
      values,
    );
  let reminded = 0;
  for (const { id } of spaces) {
    const told = await context.em.fork().transactional((em) => remind(em as SqlEntityManager, context, id));
    reminded += told ? 1 : 0;
  }
  return reminded;
};

const reminderDaysOn = (today: Temporal.PlainDate) => [
  valueOn(monthlyUpdateDays, today).value,
  ...valueOn(deadlineReminderDays, today).value,
];

const valuesOn = (today: Temporal.PlainDate) => {
  const day = today.toString();
  return [day, day, day, `{${reminderDaysOn(today).join(',')}}`, day];
};

async function remind(em: SqlEntityManager, { today, now }: JobContext, landlordSpaceId: string): Promise<boolean> {
  const rows = await em.execute<{ id: string; due_on: string }[]>(
    `select d.id, d.due_on::text from ${TO_REMIND} and l.landlord_space_id = ? order by d.id for update of d`,
    [...valuesOn(today), landlordSpaceId],
  );
  const [first] = rows.map(({ due_on }) => due_on).sort();
  if (first === undefined) return false;
  await em.execute(`update claim_deadline set reminded_on = ? where id in (${rows.map(() => '?').join(', ')})`, [
    today.toString(),
    ...rows.map(({ id }) => id),
  ]);
  const payload = { landlordSpaceId, dueOn: first };
  await publish(em, 'MonthlyUpdatesDue', { aggregateId: landlordSpaceId, now, payload });
  return true;
}
