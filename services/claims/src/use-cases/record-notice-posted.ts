import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { isAfter, isBefore } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { followArrears, isNoticeLate } from './follow-arrears.ts';
import { lockLease, requireInForce } from './lock-lease.ts';
import { assessTerms, termsOf } from './read-account.ts';
import { rentDefaultNotConstituted } from './rent-default-not-constituted.ts';

/** The day the registered letter was handed to the post. */
export interface RecordNoticePosted {
  operationId: string;
  contractId: string;
  postedOn: Temporal.PlainDate;
}

/**
 * R-CLM-03. Notes that the formal notice [mise en demeure] was posted. It may leave from the first default on (C-17); a late
 * one is flagged for the officer and never refused.
 */
export const recordNoticePosted = (context: Context, input: RecordNoticePosted) =>
  once(context, 'recordNoticePosted', input.operationId, input, async (em) => {
    const { contractId, postedOn } = input;
    const lease = await lockLease(em, context, contractId);
    requireInForce(lease);
    const account = assessTerms(lease, await termsOf(em, lease.id), context.today);
    const claim = await followArrears(em, context, lease, account);
    if (account.constituted && !account.covered && account.coverEndsOn) {
      return noticeDateRefused(
        `La garantie couvre les loyers échus jusqu’au ${formatDay(account.coverEndsOn)} inclus\u00a0: cet impayé, né après, ne peut pas lui être signalé.`,
      );
    }
    if (!claim || claim.status === 'WATCH') return rentDefaultNotConstituted(account);
    if (isAfter(postedOn, context.today))
      return noticeDateRefused('Ce jour n’est pas encore arrivé. Indiquez le jour du dépôt à la poste.');
    if (isBefore(postedOn, claim.firstDefaultOn)) {
      return noticeDateRefused(
        `Le premier impayé date du ${formatDay(claim.firstDefaultOn)}\u00a0: la mise en demeure est postée ce jour-là ou après.`,
      );
    }
    const status = move(unpaidClaimMachine, claim.status, 'noticePosted', 'LANDLORD');
    if (!status)
      throw invalidState(
        'La mise en demeure est déjà enregistrée, ou l’impayé déjà déclaré. Joignez la lettre aux pièces du dossier.',
      );
    em.assign(claim, { status, noticePostedOn: postedOn, noticeLate: isNoticeLate(postedOn, claim.constitutedOn) });
    await endClaimClock(em, claim, 'K-MED', { on: postedOn, outcome: 'DONE' });
    startClaimClock(em, claim, 'K-8D', postedOn);
    await publish(em, 'NoticePosted', {
      aggregateId: claim.id,
      now: context.now,
      payload: { claimId: claim.id, contractId: lease.id },
    });
    return { kind: 'NoticePosted' as const, claimId: claim.id };
  });

const noticeDateRefused = (message: string) => ({ kind: 'NoticeDateRefused' as const, message });
