import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { monthlyUpdates } from '../emails/monthly-updates.ts';
import { monthlyUpdatesWaiting } from '../use-cases/monthly-updates-waiting.ts';

/** N-MONTH: the accounts of a space that wait for their update, as they stand when it is written. */
export const tellMonthlyUpdates: Job = async (context, event) => {
  const { em, env, today } = context;
  const waiting = await monthlyUpdatesWaiting(em, event.payload.landlordSpaceId ?? '', today);
  // Updated meanwhile: there is nothing left to remind of.
  if (waiting.waitingCount === 0) return;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    monthlyUpdates({ ...waiting, url: `${env.publicOrigin}/bailleur/actualisation` }, language),
  );
};
