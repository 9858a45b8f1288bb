/**
 * Domain §5. Whether a reminder of the running clock `d` is reached that was not given yet. Its two values: the days before the last
 * one on which one reminds, as an array, and today.
 */
export const REMINDER_REACHED = `exists (select 1 from unnest(?::int[]) r
    where d.due_on - ?::date <= r and r < coalesce(d.due_on - d.reminded_on, r + 1))`;
