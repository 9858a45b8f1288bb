import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import { contractRegime } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { coverOf } from '../domain/cover.ts';
import { checkLeaseDates, leaseDatesRefused } from '../domain/lease-dates.ts';
import { contractMachine } from '../domain/transitions.ts';
import { beginRenewal } from './begin-renewal.ts';
import { factsOf } from './facts-of.ts';
import { loadContract } from './load-contract.ts';

/**
 * The landlord accepts the terms and validates, at the latest on the day the lease is to be signed (R-CON-04, R-CON-05).
 * The regime of this day is frozen in the contract (R-GEN-01).
 */
export async function validateContract(
  context: Context,
  input: { operationId: string; contractId: string; termsAccepted: boolean },
) {
  return once(context, 'validateContract', input.operationId, input, async (em) => {
    const contract = await loadContract(context, em, input.contractId, LockMode.PESSIMISTIC_WRITE);
    const next = move(contractMachine, contract.status, 'validate', 'LANDLORD');
    if (!next) throw invalidState('Ce contrat est déjà validé ou annulé. Rechargez la page pour voir où il en est.');
    if (!input.termsAccepted)
      return {
        kind: 'TermsNotAccepted' as const,
        message: 'Cochez la case d’acceptation des conditions pour valider le contrat.',
      };
    const reason = checkLeaseDates({
      contractValidatedOn: context.today,
      leaseSignedOn: contract.plannedSignatureOn,
      visaIssuedOn: contract.visaIssuedOn,
      visaValidUntil: contract.visaValidUntil,
      remadeFromOn: contract.remadeFromOn ?? null,
    });
    if (reason) return leaseDatesRefused(reason);
    contract.status = next;
    contract.validatedAt = context.now;
    contract.regime = valueOn(contractRegime, context.today).value;
    await beginRenewal(context, em, contract);
    contract.coverEndsOn = coverOf(factsOf(contract), context.today).coverEndsOn;
    const { visaId, landlordSpaceId, tenantSpaceId } = contract;
    await publish(em, 'ContractValidated', {
      aggregateId: contract.id,
      now: context.now,
      payload: { contractId: contract.id, visaId, landlordSpaceId, tenantSpaceId },
    });
    await recordAudit(em, context, { act: 'CONTRACT_VALIDATED', subjectId: contract.id });
    return { kind: 'ContractValidated' as const, contractId: contract.id };
  });
}
