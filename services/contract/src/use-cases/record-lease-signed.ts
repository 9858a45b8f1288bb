import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput, invalidState } from '@trousseau/service/refusal';
import { parisDay } from '@trousseau/values/days';
import { Temporal } from 'temporal-polyfill';
import { checkLeaseDates, leaseDatesRefused } from '../domain/lease-dates.ts';
import { contractMachine } from '../domain/transitions.ts';
import { loadContract } from './load-contract.ts';

/** The day the lease was really signed: from here the ten days of correction and the cover run (K-EDIT, K-COV). */
export async function recordLeaseSigned(
  context: Context,
  input: { operationId: string; contractId: string; signedOn: Temporal.PlainDate },
) {
  return once(context, 'recordLeaseSigned', input.operationId, input, async (em) => {
    const contract = await loadContract(context, em, input.contractId, LockMode.PESSIMISTIC_WRITE);
    const next = move(contractMachine, contract.status, 'recordLeaseSigned', 'LANDLORD');
    if (!next || !contract.validatedAt)
      throw invalidState('Validez d’abord le contrat, puis enregistrez la signature du bail.');
    if (contract.signedOn) throw invalidState('La signature de ce bail est déjà enregistrée.');
    if (Temporal.PlainDate.compare(input.signedOn, context.today) > 0)
      throw badInput(
        'La signature du bail s’enregistre une fois le bail signé\u00a0: la date ne peut pas être à venir.',
      );
    const reason = checkLeaseDates({
      contractValidatedOn: parisDay(contract.validatedAt),
      leaseSignedOn: input.signedOn,
      visaIssuedOn: contract.visaIssuedOn,
      visaValidUntil: contract.visaValidUntil,
      remadeFromOn: contract.remadeFromOn ?? null,
    });
    if (reason) return leaseDatesRefused(reason);
    contract.status = next;
    contract.signedOn = input.signedOn;
    await publish(em, 'LeaseSigned', {
      aggregateId: contract.id,
      now: context.now,
      payload: { contractId: contract.id, tenantSpaceId: contract.tenantSpaceId },
    });
    return { kind: 'LeaseSigned' as const, contractId: contract.id };
  });
}
