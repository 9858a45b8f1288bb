import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { normaliseEmail } from '../domain/email-address.ts';
import { resendWait } from '../domain/throttle.ts';
import { ActivationCode } from '../entities/activation-code.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { findOwner, type Owner } from './find-owner.ts';
import { activationCodeSent, emailRefused } from './registration.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { reserveEmail } from './reserve-email.ts';
import { proveIdentity, signInRefused } from './sign-in.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * S-ACC-03. Corrects the address of a registration that waits for its code, against its password. The address typed by mistake
 * is free at once. Judged and counted like a sign-in; a new address that is taken gets the same answer, and its owner an e-mail.
 */
export async function changeRegisteredEmail(
  context: Context,
  input: { email: string; password: string; newEmail: string },
) {
  const newEmail = normaliseEmail(input.newEmail);
  if (newEmail === null) return emailRefused();
  const proof = await proveIdentity(context, input);
  if ('refused' in proof) return proof.refused;
  const { email, passwordHash } = proof.owner.identity;
  return transact(context, async (em) => {
    const rule = valueOn(activationCodeRule, context.today).value;
    const waitAfter = resendWait(rule);
    const counted = { email: newEmail, purpose: 'ACTIVATION_CODE' as const, now: context.now, waitAfter };
    const { waitSeconds, attempts } = await takeAttempt(em, counted);
    if (waitSeconds > 0) return resendTooSoon('un code', waitSeconds);
    const owner = await findOwner(em, email, 'toMove');
    if (owner?.identity.passwordHash !== passwordHash) return signInRefused(0);
    if (owner.space.status !== 'PENDING_ACTIVATION') return alreadyOpen();
    if (newEmail === email || !(await moveTo(context, em, owner, newEmail))) await tellOwnerOf(context, em, newEmail);
    return activationCodeSent(newEmail, attempts, rule);
  });
}

/** @returns false when the address is taken */
async function moveTo({ now }: Context, em: SqlEntityManager, { identity, space }: Owner, newEmail: string) {
  const identityId = identity.id;
  if (!(await reserveEmail(em, { email: newEmail, role: space.role, identityId, now }))) return false;
  await em.nativeDelete(ReservedEmail, { email: identity.email });
  await em.nativeDelete(ActivationCode, { spaceId: space.id });
  identity.email = newEmail;
  await publish(em, 'ActivationCodeRequested', { aggregateId: space.id, payload: { spaceId: space.id }, now });
  return true;
}

async function tellOwnerOf({ now }: Context, em: SqlEntityManager, email: string) {
  const taken = await findOwner(em, email, 'toMove');
  if (!taken) return;
  const identityId = taken.identity.id;
  await publish(em, 'RegistrationRepeated', { aggregateId: identityId, payload: { identityId }, now });
}

const alreadyOpen = () => ({
  kind: 'EmailRefused' as const,
  message: 'Votre espace est déjà activé\u00a0: connectez-vous, l’adresse se change dans «\u00a0Mon compte\u00a0».',
});
