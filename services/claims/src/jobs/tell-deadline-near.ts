import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { Temporal } from 'temporal-polyfill';
import { deadlineNear } from '../emails/deadline-near.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { type LandlordClock, OF_LANDLORD } from '../use-cases/ring-deadlines.ts';

/** Domain §5. Writes to the landlord what is to be done for a claim by a day that is near, unless it was done meanwhile. */
export const tellDeadlineNear: Job = async (context, event) => {
  const { claimId = '', dueOn = '' } = event.payload;
  const deadline = await context.em.findOne(
    ClaimDeadline,
    { claim: claimId, clock: { $in: [...OF_LANDLORD] }, dueOn: Temporal.PlainDate.from(dueOn), endedOn: null },
    { populate: ['claim.lease'] },
  );
  if (!deadline) return;
  const { claim } = deadline;
  const page = claim.declaredOn ? `sinistres/${claim.id}` : `contrats/${claim.lease.id}/compte`;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    deadlineNear(
      {
        contractNumber: claim.lease.number,
        clock: deadline.clock as LandlordClock,
        dueOn: deadline.dueOn,
        url: `${context.env.publicOrigin}/bailleur/${page}`,
      },
      language,
    ),
  );
};
