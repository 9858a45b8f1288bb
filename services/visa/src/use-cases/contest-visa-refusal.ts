import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { CONTEST_LENGTH, contestWords } from '../domain/refusal-contest.ts';
import { visaRequestMachine } from '../domain/transitions.ts';
import { VisaContest } from '../entities/visa-contest.ts';
import { lockRequest } from './acting.ts';
import { lawInForce } from './law-in-force.ts';
import { promisedDay } from './promised-day.ts';
import { contestStandingOf } from './refusal-contests.ts';
import { openRequestOf } from './start-visa-request.ts';

export interface ContestVisaRefusalInput {
  operationId: string;
  requestId: string;
  words: string;
}

/**
 * N-REFUSAL with appeal (decision 0045). The tenant contests a refusal: the request, as it is, goes back to the desk, to somebody else than
 * whoever refused it, with a new promise (K-VISA-SLA).
 */
export async function contestVisaRefusal(context: Context, input: ContestVisaRefusalInput) {
  return once(context, 'contestVisaRefusal', input.operationId, input, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    const { decidedAt, officerId: refusedBy, refusalReasons } = request;
    const next = move(visaRequestMachine, request.status, 'contest', 'TENANT');
    if (!next || !decidedAt || !refusedBy)
      throw invalidState(typography('Cette demande n’est pas refusée : suivez-la depuis vos demandes.'));
    const standing = await contestStandingOf(em, context, request);
    if (!standing.isOpen) return { kind: 'VisaContestRefused' as const, message: standing.why };
    const words = contestWords(input.words);
    if (words === null) {
      const { least, most } = CONTEST_LENGTH;
      const message = `Dites ce que vous contestez, en ${least} à ${most} caractères.`;
      return { kind: 'VisaContestRefused' as const, message };
    }
    const another = await openRequestOf(em, request.tenantSpaceId);
    if (another) return another;
    em.create(VisaContest, {
      ...{ requestId: request.id, words, contestedAt: context.now },
      ...{ refusedBy, refusedAt: decidedAt, refusalReasons },
    });
    request.status = next;
    request.refusalReasons = [];
    request.decidedAt = null;
    request.officerId = null;
    request.takenAt = null;
    request.decisionDueOn = promisedDay(await lawInForce(context), context.today);
    request.version += 1;
    await publish(em, 'VisaRefusalContested', {
      aggregateId: request.id,
      payload: { requestId: request.id, tenantSpaceId: request.tenantSpaceId },
      now: context.now,
    });
    return { kind: 'VisaRefusalContested' as const, requestId: request.id };
  });
}
