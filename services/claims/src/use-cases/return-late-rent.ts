import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { formatCents, sumCents } from '@trousseau/values/cents';
import { isAfter, isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { fileNumber } from '../domain/file-number.ts';
import { shareLateRent } from '../domain/late-rent.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { Debt } from '../entities/debt.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { lockClaim } from './lock-lease.ts';

/** Rent the tenant paid to the landlord although the guarantor had. */
export interface ReturnLateRent {
  operationId: string;
  claimId: string;
  receivedOn: Temporal.PlainDate;
  receivedCents: number;
}

/**
 * R-SUB-06, D-SUB-01. The landlord says what came late: it goes first to what the guarantor paid and was not given back yet, by the
 * tenant or by an earlier return; the rest stays theirs. The money follows by a transfer with a reference of its own.
 */
export const returnLateRent = (context: Context, input: ReturnLateRent) =>
  once(context, 'returnLateRent', input.operationId, input, async (em) => {
    const { receivedOn, receivedCents } = input;
    const { claim, lease } = await lockClaim(em, context, input.claimId);
    if (!move(unpaidClaimMachine, claim.status, 'returnLateRent', 'LANDLORD'))
      throw invalidState('Aucune indemnité n’est à rendre dans l’état actuel de ce dossier.');
    if (receivedCents <= 0) return refused('Indiquez la somme reçue du locataire.');
    if (isAfter(receivedOn, context.today) || isBefore(receivedOn, claim.firstDefaultOn))
      return refused('Indiquez le jour où vous avez reçu cette somme, entre le premier impayé et aujourd’hui.');
    const { owedCents, announcedCents } = await indemnityOut(em, lease);
    const share = shareLateRent(owedCents, announcedCents, receivedCents);
    if (share.returnToGuarantorCents === 0)
      return refused(
        'Le garant a déjà tout récupéré\u00a0: cette somme reste à vous. Notez-la dans le compte du locataire.',
      );
    await keepReturn(em, context, { claim, input, returnCents: share.returnToGuarantorCents });
    const payload = { claimId: claim.id, contractId: lease.id, landlordSpaceId: lease.landlordSpaceId };
    await publish(em, 'LateRentReported', { aggregateId: claim.id, now: context.now, payload });
    return {
      kind: 'LateRentReturned' as const,
      claimId: claim.id,
      returnCents: share.returnToGuarantorCents,
      keptCents: share.landlordKeepsCents,
    };
  });

/** What the tenant still owes for what was paid, and what of it landlords have announced and not sent yet. */
async function indemnityOut(em: SqlEntityManager, lease: GuaranteedLease) {
  const debt = await em.findOne(Debt, { lease }, { refresh: true });
  const announced = await em.find(LateRentReturn, { contractId: lease.id, returnedOn: null });
  return {
    owedCents: debt?.outstandingCents ?? 0,
    announcedCents: sumCents(announced.map(({ returnCents }) => returnCents)),
  };
}

async function keepReturn(
  em: SqlEntityManager,
  { now, today }: Context,
  { claim, input, returnCents }: { claim: UnpaidClaim; input: ReturnLateRent; returnCents: number },
) {
  const { receivedOn, receivedCents } = input;
  const reference = fileNumber('V', today, randomBytes(8));
  const facts = { receivedOn, receivedCents, returnCents, reference, declaredAt: now };
  em.persist(em.create(LateRentReturn, { id: uuidv7(), claim, contractId: claim.lease.id, ...facts }));
  await em.flush();
}

/** A refusal of what was typed. */
const refused = (message: string) => ({ kind: 'LateRentRefused' as const, message });

/** R-SUB-06. What of the indemnities of a contract was given back, in words for a movement that is not the sum announced. */
export const announcedInWords = ({ reference, returnCents }: LateRentReturn): string =>
  `Le reversement ${reference} annoncé est de ${formatCents(returnCents)}.`;
