import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { visaRequestMachine } from '../domain/transitions.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { lockRequest } from './acting.ts';
import { lawInForce } from './law-in-force.ts';
import { promisedDay } from './promised-day.ts';
import { askedDocuments } from './request-facts.ts';

export interface CompleteVisaRequestInput {
  operationId: string;
  requestId: string;
}

/** Sends back a request whose papers have all come: the promise starts anew, since the request is complete again (R-VISA-05). */
export async function completeVisaRequest(context: Context, input: CompleteVisaRequestInput) {
  return once(context, 'completeVisaRequest', input.operationId, input, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    const next = move(visaRequestMachine, request.status, 'complete', 'TENANT');
    if (!next)
      throw invalidState(typography('Aucun document n’est attendu : suivez votre demande depuis vos demandes.'));
    const received = await em.find(VisaDocument, { requestId: request.id });
    const missing = askedDocuments(request, received)
      .filter((asked) => !asked.received)
      .map(({ label }) => typography(`Ajoutez un document : ${label}.`));
    if (missing.length > 0) {
      const message = 'Il manque encore des documents demandés.';
      return { kind: 'VisaRequestNotReady' as const, message, missing };
    }
    request.status = next;
    request.decisionDueOn = promisedDay(await lawInForce(context), context.today);
    request.version += 1;
    await publish(em, 'VisaRequestCompleted', {
      aggregateId: request.id,
      payload: { requestId: request.id, tenantSpaceId: request.tenantSpaceId },
      now: context.now,
    });
    return { kind: 'VisaRequestCompleted' as const, requestId: request.id };
  });
}
