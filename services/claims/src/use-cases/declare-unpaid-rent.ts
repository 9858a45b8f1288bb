import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { isOnTime, startClock } from '../domain/claim-deadlines.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { followArrears, isNoticeLate } from './follow-arrears.ts';
import { followCaf } from './follow-caf.ts';
import { lockLease, openClaimOf, requireInForce } from './lock-lease.ts';
import { assessTerms, termsOf } from './read-account.ts';
import { rentDefaultNotConstituted } from './rent-default-not-constituted.ts';

/** The contract whose unpaid rent is declared. */
export interface DeclareUnpaidRent {
  operationId: string;
  contractId: string;
}

/**
 * R-CLM-01, R-CLM-04, R-COV-01. Calls the guarantee on one contract. Late is not refused: it is flagged and an officer
 * looks at it (D-CLM-03). A contract has one open claim at a time.
 */
export const declareUnpaidRent = (context: Context, input: DeclareUnpaidRent) =>
  once(context, 'declareUnpaidRent', input.operationId, input, async (em) => {
    const { today, now } = context;
    const lease = await lockLease(em, context, input.contractId);
    requireInForce(lease);
    const open = await openClaimOf(em, lease);
    if (open?.declaredOn) return claimAlreadyDeclared(open, open.declaredOn);
    const months = await termsOf(em, lease.id);
    const account = assessTerms(lease, months, today);
    if (!account.constituted) return rentDefaultNotConstituted(account);
    if (!account.covered && account.coverEndsOn) return outsideCover(account.coverEndsOn);
    const claim = await followArrears(em, context, lease, account);
    const status = claim && move(unpaidClaimMachine, claim.status, 'declare', 'LANDLORD');
    if (!status)
      throw invalidState(
        'Cet impayé ne peut pas être déclaré dans son état actuel. Écrivez à votre chargé d’instruction.',
      );
    em.assign(claim, {
      status,
      declaredOn: today,
      declaredLate: !isOnTime(today, startClock('K-DECL', claim.constitutedOn).dueOn),
      noticeLate: isNoticeLate(claim.noticePostedOn ?? today, claim.constitutedOn),
    });
    await endClaimClock(em, claim, 'K-DECL', { on: today, outcome: 'DONE' });
    await endClaimClock(em, claim, 'K-8D', { on: today, outcome: 'DONE' });
    // Without a letter the clock of the notice goes on: the letter may still leave, and its proof joins the papers.
    startClaimClock(em, claim, 'K-DOCS', today);
    await publish(em, 'UnpaidRentDeclared', {
      aggregateId: claim.id,
      now,
      payload: {
        claimId: claim.id,
        contractId: lease.id,
        landlordSpaceId: lease.landlordSpaceId,
        tenantSpaceId: lease.tenantSpaceId,
      },
    });
    await followCaf(em, context, [{ lease, months }]);
    return { kind: 'UnpaidRentDeclared' as const, claimId: claim.id };
  });

const claimAlreadyDeclared = (claim: UnpaidClaim, declaredOn: Temporal.PlainDate) => ({
  kind: 'ClaimAlreadyDeclared' as const,
  message: `Cet impayé est déjà déclaré, depuis le ${formatDay(declaredOn)}, sous le numéro ${claim.number}. Complétez ce dossier.`,
  claimId: claim.id,
});

const outsideCover = (coverEndsOn: Temporal.PlainDate) => ({
  kind: 'OutsideCover' as const,
  message: `La garantie couvre les loyers échus jusqu’au ${formatDay(coverEndsOn)} inclus. Cet impayé est né après\u00a0: il ne peut pas être déclaré.`,
  coverEndsOn,
});
