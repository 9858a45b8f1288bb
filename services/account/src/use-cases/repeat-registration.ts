import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { mayRegister } from '../domain/email-role.ts';
import { resendWait } from '../domain/throttle.ts';
import { ActivationCode } from '../entities/activation-code.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { findOwner } from './find-owner.ts';
import { forgetAnswers, recordAnswers } from './record-answers.ts';
import type { Registration } from './registration.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * Registers again an address that is taken (S09). Still waiting for activation: the last registration counts, with its
 * role and its password, and a new code is sent; the code sent before dies with the password it came with, so that
 * nobody activates a space under a password somebody else chose earlier. Anything else: nothing changes, the owner is
 * told by e-mail (R-ACC-09: activation binds the address to its role, not the registration of somebody who may
 * be a stranger to it). Within the minute after a code nothing happens at all.
 * @returns how many codes were asked for with this address
 */
export async function repeatRegistration(
  context: Context,
  em: SqlEntityManager,
  registration: Registration,
): Promise<number> {
  const { email, role, passwordHash } = registration;
  const { now } = context;
  const waitAfter = resendWait(valueOn(activationCodeRule, context.today).value);
  const { waitSeconds, attempts } = await takeAttempt(em, { email, purpose: 'ACTIVATION_CODE', now, waitAfter });
  const owner = waitSeconds > 0 ? null : await findOwner(em, email, 'toMove');
  if (!owner) return attempts;
  const { space } = owner;
  if (space.status === 'PENDING_ACTIVATION' && mayRegister(space, role)) {
    owner.identity.passwordHash = passwordHash;
    owner.identity.language = registration.language ?? 'FR';
    if (space.role !== role) {
      space.role = role;
      await em.nativeUpdate(ReservedEmail, { email }, { role });
    }
    space.isIntermediation = registration.isIntermediation ?? null;
    await em.nativeDelete(ActivationCode, { spaceId: space.id });
    await forgetAnswers(em, owner.identity.id);
    recordAnswers(context, em, owner.identity.id, registration);
    await publish(em, 'ActivationCodeRequested', { aggregateId: space.id, payload: { spaceId: space.id }, now });
  } else {
    const identityId = owner.identity.id;
    await publish(em, 'RegistrationRepeated', { aggregateId: identityId, payload: { identityId }, now });
  }
  return attempts;
}
