import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { arrearsConstituted } from '../emails/arrears-constituted.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { assessTerms, termsOf } from '../use-cases/read-account.ts';

/** N-DEADLINES: the landlord learns the dates that run. Arrears cleared meanwhile: nothing is sent. */
export const tellArrearsConstituted: Job = async (context, event) => {
  const { em, today, env } = context;
  const claim = await em.findOneOrFail(UnpaidClaim, { id: event.payload.claimId ?? '' }, { populate: ['lease'] });
  const running = await em.find(ClaimDeadline, { claim, endedOn: null });
  const dueOn = (clock: ClaimDeadline['clock']) => running.find((one) => one.clock === clock)?.dueOn;
  const [noticeByOn, declareByOn] = [dueOn('K-MED'), dueOn('K-DECL')];
  if (!noticeByOn || !declareByOn) return;
  const { arrearsCents } = assessTerms(claim.lease, await termsOf(em, claim.lease.id), today);
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    arrearsConstituted(
      {
        contractNumber: claim.lease.number,
        arrearsCents,
        constitutedOn: claim.constitutedOn,
        noticeByOn,
        declareByOn,
        url: `${env.publicOrigin}/bailleur/contrats/${claim.lease.id}/compte`,
      },
      language,
    ),
  );
};
