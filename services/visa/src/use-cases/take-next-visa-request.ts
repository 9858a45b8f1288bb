import { LockMode, raw } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { typography } from '@trousseau/values/french';
import { VisaRequest } from '../entities/visa-request.ts';
import { personOf } from './acting.ts';

/**
 * Gives an officer the request whose promise ends first (R-VISA-05). Rows another officer is taking at this moment are passed over,
 * so two officers never hold the same one and neither waits;
 * so are those of people the officer said to know (S32), and the contests of their own refusals.
 */
export async function takeNextVisaRequest(context: Context, input: { operationId: string }) {
  const { identityId } = personOf(context);
  return once(context, 'takeNextVisaRequest', input.operationId, input, async (em) => {
    const request = await em.findOne(
      VisaRequest,
      { status: 'SUBMITTED', officerId: null, [noConflictOf(identityId)]: [], [notRefusedBy(identityId)]: [] },
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

const notRefusedBy = (officerId: string) =>
  raw(
    (request) => `not exists (select 1 from visa_contest c where c.request_id = ${request}.id and c.refused_by = ?)`,
    [officerId],
  );

const noConflictOf = (officerId: string) =>
  raw(
    (request) => `not exists (select 1 from file_conflict c where c.request_id = ${request}.id and c.officer_id = ?)`,
    [officerId],
  );
