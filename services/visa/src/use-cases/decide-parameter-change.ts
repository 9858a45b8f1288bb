import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { isAfter } from '@trousseau/values/days';
import { typography } from '@trousseau/values/french';
import { validate } from 'uuid';
import { ParameterChange } from '../entities/parameter-change.ts';
import { personOf } from './acting.ts';

export interface DecideParameterChangeInput {
  operationId: string;
  changeId: string;
  approves: boolean;
}

/**
 * Four eyes: another officer than the one who proposed approves or rejects a change. Approved, it overlays the tables from its day on;
 * too late, it must be proposed again, so that no request already sent is judged by it (R-GEN-01).
 */
export async function decideParameterChange(context: Context, input: DecideParameterChangeInput) {
  const { identityId } = personOf(context);
  return once(context, 'decideParameterChange', input.operationId, input, async (em) => {
    const change = validate(input.changeId)
      ? await em.findOne(ParameterChange, { id: input.changeId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!change) throw notFound();
    if (change.status !== 'PROPOSED') throw invalidState('Ce changement est déjà décidé.');
    if (change.proposedBy === identityId) {
      const message = typography('Une autre personne que celle qui propose doit décider : demandez à un collègue.');
      return { kind: 'SecondPersonRequired' as const, message };
    }
    if (input.approves && !isAfter(change.startsOn, context.today)) {
      const message = typography(
        'Ce changement devait commencer avant demain : proposez-le à nouveau pour un jour à venir.',
      );
      return { kind: 'ParameterChangeRefused' as const, message };
    }
    change.status = input.approves ? 'APPROVED' : 'REJECTED';
    change.decidedBy = identityId;
    change.decidedAt = context.now;
    await recordAudit(em, context, {
      act: input.approves ? 'PARAMETER_CHANGE_APPROVED' : 'PARAMETER_CHANGE_REJECTED',
      subjectId: change.id,
      detail: change.parameterId,
    });
    await publish(em, input.approves ? 'ParameterChangeApproved' : 'ParameterChangeRejected', {
      aggregateId: change.id,
      payload: { changeId: change.id },
      now: context.now,
    });
    return { kind: 'ParameterChangeDecided' as const, changeId: change.id };
  });
}
