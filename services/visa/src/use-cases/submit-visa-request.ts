import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { missingSentences } from '../domain/readiness.ts';
import { visaRequestMachine } from '../domain/transitions.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { lockRequest } from './acting.ts';
import { lawInForce } from './law-in-force.ts';
import { promisedDay } from './promised-day.ts';
import { mayServe } from './request-facts.ts';

export interface SubmitVisaRequestInput {
  operationId: string;
  requestId: string;
  declaresTrue: boolean;
}

/** Sends a complete request to the officers and starts the clock of the promise (R-VISA-05, K-VISA-SLA). */
export async function submitVisaRequest(context: Context, input: SubmitVisaRequestInput) {
  return once(context, 'submitVisaRequest', input.operationId, input, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    const next = move(visaRequestMachine, request.status, 'submit', 'TENANT');
    if (!next) throw invalidState(typography('Cette demande est déjà envoyée. Suivez-la depuis vos demandes.'));
    const law = await lawInForce(context);
    const documents = await em.find(VisaDocument, { requestId: request.id });
    const missing = missingSentences(request, documents.filter(mayServe), input.declaresTrue, context.today, law);
    if (missing.length > 0) {
      return { kind: 'VisaRequestNotReady' as const, message: 'La demande n’est pas encore complète.', missing };
    }
    request.status = next;
    request.halfTyped = {};
    request.submittedAt = context.now;
    request.decisionDueOn = promisedDay(law, context.today);
    request.version += 1;
    await publish(em, 'VisaRequestSubmitted', {
      aggregateId: request.id,
      payload: { requestId: request.id, tenantSpaceId: request.tenantSpaceId },
      now: context.now,
    });
    return { kind: 'VisaRequestSubmitted' as const, requestId: request.id };
  });
}
