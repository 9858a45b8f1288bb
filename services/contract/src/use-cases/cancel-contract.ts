import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { editWindow } from '../domain/edit-window.ts';
import { contractMachine } from '../domain/transitions.ts';
import { loadContract } from './load-contract.ts';

/** R-CON-06: a contract may be cancelled, which frees its visa, until ten days after the lease was signed. */
export async function cancelContract(context: Context, input: { operationId: string; contractId: string }) {
  return once(context, 'cancelContract', input.operationId, input, async (em) => {
    const contract = await loadContract(context, em, input.contractId, LockMode.PESSIMISTIC_WRITE);
    const next = move(contractMachine, contract.status, 'cancel', 'LANDLORD');
    if (!next) throw invalidState('Ce contrat ne peut plus être annulé. Écrivez au garant si le bail change.');
    const window = contract.signedOn ? editWindow(contract.signedOn, context.today) : null;
    if (window && !window.allowed) {
      return {
        kind: 'EditWindowOver' as const,
        message: 'Le délai de dix jours après la signature du bail est passé. Écrivez au garant si le bail change.',
        lastEditOn: window.lastEditDay.toString(),
      };
    }
    contract.status = next;
    const { visaId, landlordSpaceId, tenantSpaceId } = contract;
    await publish(em, 'ContractCancelled', {
      aggregateId: contract.id,
      now: context.now,
      payload: { contractId: contract.id, visaId, landlordSpaceId, tenantSpaceId },
    });
    await recordAudit(em, context, { act: 'CONTRACT_CANCELLED', subjectId: contract.id });
    return { kind: 'ContractCancelled' as const, contractId: contract.id };
  });
}
