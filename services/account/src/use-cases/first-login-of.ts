import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { invalidState } from '@trousseau/service/refusal';
import { type FirstLoginStep, nextFirstLoginStep } from '../domain/first-login.ts';
import { FirstLogin } from '../entities/first-login.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { type PartnerCredentials, provePartnerAccess } from './prove-partner-access.ts';

/** Where a first login waits; all steps done is not a place to wait at. */
export const stepOf = (login: FirstLogin | null): FirstLoginStep | null =>
  nextFirstLoginStep({
    emailProved: Boolean(login?.emailProvedAt),
    passwordChosen: Boolean(login?.passwordChosenAt),
    usageRulesAccepted: Boolean(login?.usageRulesAcceptedAt),
    termsAccepted: Boolean(login?.termsAcceptedAt),
  });

/**
 * R-CAF-02. Proves the credentials again at each step: nothing but them goes from one step to the next, so that a first login
 * can be taken up anywhere. @returns the access whose first login is open, or the refusal
 */
export async function proveFirstLogin(context: Context, credentials: PartnerCredentials) {
  const proof = await provePartnerAccess(context, credentials);
  if ('refused' in proof) return proof;
  if (proof.user.status !== 'ISSUED')
    throw invalidState('Votre première connexion est déjà faite\u00a0: connectez-vous avec votre propre mot de passe.');
  return { user: proof.user };
}

/**
 * Locks the access and its first login for a step. @throws INVALID_STATE when it waits at another one: a form left open on
 * an earlier step is told to reload
 */
export async function lockFirstLogin(
  em: SqlEntityManager,
  partnerUserId: string,
  steps: readonly FirstLoginStep[],
): Promise<{ user: PartnerUser; login: FirstLogin }> {
  const user = await em.findOneOrFail(PartnerUser, { id: partnerUserId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const login =
    (await em.findOne(FirstLogin, { partnerUserId })) ?? em.create(FirstLogin, { partnerUserId, codeAttempts: 0 });
  const step = stepOf(login);
  if (user.status !== 'ISSUED' || step === null || !steps.includes(step))
    throw invalidState('Cette étape est déjà passée. Rechargez la page\u00a0: elle reprend où vous en étiez.');
  return { user, login };
}
