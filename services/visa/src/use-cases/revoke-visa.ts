import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { validate } from 'uuid';
import { visaMachine } from '../domain/transitions.ts';
import { Visa } from '../entities/visa.ts';
import { visibleVisas } from '../entities/visible-to.ts';
import { assertNoConflict } from './file-opening.ts';

export interface RevokeVisaInput {
  operationId: string;
  visaId: string;
  /** What was false; told to the tenant as it is written. */
  reason: string;
}

const longestReason = 500;

/**
 * R-STATE-VISA. Takes back a visa obtained by a false declaration: nobody signs with it any longer. One that backs a contract stays, the
 * landlord relied on it: what becomes of the contract is decided there.
 */
export async function revokeVisa(context: Context, input: RevokeVisaInput) {
  return once(context, 'revokeVisa', input.operationId, input, async (em) => {
    const visible = visibleVisas(context.viewer);
    const visa =
      visible && validate(input.visaId)
        ? await em.findOne(Visa, { $and: [{ id: input.visaId }, visible] }, { lockMode: LockMode.PESSIMISTIC_WRITE })
        : null;
    if (!visa) throw notFound();
    await assertNoConflict(em, context, visa.requestId);
    const next = move(visaMachine, visa.status, 'revoke', 'OFFICER');
    if (!next)
      throw invalidState(
        typography(
          visa.status === 'CONSUMED'
            ? 'Un contrat repose sur ce visa : il ne se révoque plus. Instruisez le contrat.'
            : 'Ce visa ne sert déjà plus.',
        ),
      );
    const reason = input.reason.trim();
    if (reason === '' || reason.length > longestReason) {
      const message =
        reason === ''
          ? 'Écrivez ce qui était faux : le motif sera envoyé au locataire.'
          : `Écrivez au plus ${longestReason} caractères.`;
      return { kind: 'VisaRevocationReasonRequired' as const, message: typography(message) };
    }
    visa.status = next;
    visa.revokedAt = context.now;
    visa.revocationReason = reason;
    await publish(em, 'VisaRevoked', {
      aggregateId: visa.id,
      payload: { visaId: visa.id, tenantSpaceId: visa.tenantSpaceId },
      now: context.now,
    });
    await recordAudit(em, context, { act: 'VISA_REVOKED', subjectId: visa.requestId, detail: visa.id });
    return { kind: 'VisaRevoked' as const, visaId: visa.id, requestId: visa.requestId };
  });
}
