import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { typography } from '@trousseau/values/french';
import { VisaRequest } from '../entities/visa-request.ts';
import { personOf } from './acting.ts';

/**
 * Gives an officer the request whose promise ends first (R-VISA-05). Rows another officer is taking at this moment are passed over,
 * so two officers never hold the same one and neither waits.
 */
export async function takeNextVisaRequest(context: Context, input: { operationId: string }) {
  const { identityId } = personOf(context);
  return once(context, 'takeNextVisaRequest', input.operationId, input, async (em) => {
    const request = await em.findOne(
      VisaRequest,
      { status: 'SUBMITTED', officerId: null },
      {
        orderBy: { decisionDueOn: 'asc', submittedAt: 'asc', id: 'asc' },
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
      },
    );
    if (!request) {
      return {
        kind: 'VisaQueueEmpty' as const,
        message: typography('Aucune demande n’attend : toutes sont instruites ou déjà prises.'),
      };
    }
    request.officerId = identityId;
    request.takenAt = context.now;
    return { kind: 'VisaRequestTaken' as const, requestId: request.id };
  });
}
