import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { contractEventRules } from '../domain/contract-event-kinds.ts';
import { contractMachine } from '../domain/transitions.ts';
import type { ContractEvent } from '../entities/contract-event.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';

/**
 * Gives effect to an event on its contract, which is locked: the move of the state table, one published fact, the audit.
 * @param among `OTHERS`: declared of many contracts at once, of which the landlord is told by one message (`tellOfMany`)
 * @throws INVALID_STATE when the contract has meanwhile gone where the event no longer applies.
 */
export async function giveEffect(
  em: SqlEntityManager,
  context: Context,
  contract: SuretyContract,
  event: ContractEvent,
  among: 'OTHERS' | 'NONE' = 'NONE',
): Promise<void> {
  const rule = contractEventRules[event.kind];
  const next = move(contractMachine, contract.status, rule.move, rule.by);
  if (!next) throw invalidState(NOT_FROM_HERE);
  contract.status = next;
  const ids = {
    contractId: contract.id,
    landlordSpaceId: contract.landlordSpaceId,
    tenantSpaceId: contract.tenantSpaceId,
  };
  const of = { aggregateId: contract.id, now: context.now };
  const amended = { ...ids, amendmentId: event.id };
  if (event.kind === 'TENANT_EXIT')
    await publish(em, 'TenantLeft', { ...of, payload: { ...amended, exitOn: event.happenedOn.toString() } });
  else if (event.kind === 'COTENANT_EXIT')
    await publish(em, 'CotenantLeft', { ...of, payload: { ...amended, leftOn: event.happenedOn.toString() } });
  else if (next === 'TERMINATED')
    await publish(em, 'ContractTerminated', { ...of, payload: { ...amended, endedOn: event.happenedOn.toString() } });
  else if (among === 'OTHERS') {
    const { contractId, tenantSpaceId } = ids;
    await publish(em, 'ContractAmendedAmongOthers', {
      ...of,
      payload: { contractId, tenantSpaceId, amendmentId: event.id },
    });
  } else await publish(em, 'ContractAmended', { ...of, payload: amended });
  await recordAudit(em, context, { act: 'CONTRACT_AMENDED', subjectId: contract.id, detail: event.kind });
}

/** Tells the landlord once of what one declaration added to many contracts; any of them stands for all. */
export const tellOfMany = (em: SqlEntityManager, { now }: Pick<Context, 'now'>, { id, contract }: ContractEvent) =>
  publish(em, 'ContractsAmended', {
    aggregateId: contract.id,
    now,
    payload: { contractId: contract.id, amendmentId: id, landlordSpaceId: contract.landlordSpaceId },
  });

/** The refusal of a step that the contract does not allow now. */
export const NOT_FROM_HERE =
  'Cet événement ne peut pas être déclaré à ce stade du contrat. Ouvrez le contrat\u00a0: sa page dit ce qui est possible.';
