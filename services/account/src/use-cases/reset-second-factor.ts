import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { RecoveryCode, SecondFactor } from '../entities/second-factor.ts';
import { Session } from '../entities/session.ts';
import { accountToMove, readReason } from './account-of-officer.ts';
import { personOf } from './invitations.ts';
import type { ActOnAccount } from './lock-account.ts';

/**
 * S16. Lets somebody who lost their authenticator and their recovery codes begin again: the password alone opens, and whoever may not do
 * without a code enrols another before anything else. Never one's own, so that a stolen session takes nothing off; told by e-mail.
 */
export async function resetSecondFactor(context: Context, { identityId, reason }: ActOnAccount) {
  const why = readReason(reason);
  if ('refused' in why) return why.refused;
  if (personOf(context).identityId === identityId)
    throw invalidState('Une autre personne de l’instruction réinitialise votre double authentification, pas vous.');
  return transact(context, async (em) => {
    await accountToMove(em, identityId);
    if ((await em.nativeDelete(SecondFactor, { identityId })) === 0)
      throw invalidState('Ce compte n’a pas de double authentification. Rechargez la page pour voir où il en est.');
    await em.nativeDelete(RecoveryCode, { identityId });
    await em.nativeDelete(Session, { identityId });
    await recordAudit(em, context, { act: 'SECOND_FACTOR_RESET', subjectId: identityId, detail: why.reason });
    await publish(em, 'SecondFactorChanged', { aggregateId: identityId, payload: { identityId }, now: context.now });
    return { kind: 'SecondFactorReset' as const, identityId };
  });
}
