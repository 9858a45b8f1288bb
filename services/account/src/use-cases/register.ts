import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput } from '@trousseau/service/refusal';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../credentials/password-hash.ts';
import { normaliseEmail } from '../domain/email-address.ts';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';
import { choosePassword } from './choose-password.ts';
import { recordAnswers } from './record-answers.ts';
import {
  type ActivationCodeSent,
  activationCodeSent,
  emailRefused,
  type RegisterInput,
  type Registration,
} from './registration.ts';
import { repeatRegistration } from './repeat-registration.ts';
import { reserveEmail } from './reserve-email.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * R-ACC-01 to R-ACC-05, R-ACC-10, R-ACC-11. Opens a space that waits for its activation. An address already known gets the
 * same answer and another e-mail. The password counts neither in what is compared when the operation is sent again nor in
 * anything stored but its hash.
 */
export async function register(context: Context, input: RegisterInput) {
  const email = normaliseEmail(input.email);
  if (email === null) return emailRefused();
  if (input.role === 'LANDLORD' && typeof input.isIntermediation !== 'boolean') {
    throw badInput(
      'Dites si vous êtes un organisme d’intermédiation locative\u00a0: répondez «\u00a0non\u00a0» si vous ne l’êtes pas.',
    );
  }
  const refused = choosePassword(input.password, email, context.today);
  if (refused) return refused;
  const { operationId, password, ...stated } = input;
  const passwordHash = await hashPassword(password);
  const sent = await once(context, 'register', operationId, { ...stated, email }, async (em) => {
    const registration = { ...stated, email, passwordHash };
    const identityId = uuidv7();
    const attempts = (await reserveEmail(em, { email, role: input.role, identityId, now: context.now }))
      ? await openSpace(context, em, identityId, registration)
      : await repeatRegistration(context, em, registration);
    const { email: _address, ...told } = activationCodeSent(
      email,
      attempts,
      valueOn(activationCodeRule, context.today).value,
    );
    return told;
  });
  // The address is not kept with the answer: who sends the operation again says it again (S65).
  return { ...sent, email } satisfies ActivationCodeSent;
}

async function openSpace(context: Context, em: SqlEntityManager, identityId: string, registration: Registration) {
  const { now } = context;
  const spaceId = uuidv7();
  em.create(Identity, {
    id: identityId,
    email: registration.email,
    passwordHash: registration.passwordHash,
    language: registration.language ?? 'FR',
    createdAt: now,
  });
  em.create(Space, {
    id: spaceId,
    role: registration.role,
    status: 'PENDING_ACTIVATION',
    isIntermediation: registration.isIntermediation ?? null,
    departements: [],
    createdAt: now,
  });
  em.create(Membership, { identityId, spaceId, position: 'OWNER', joinedAt: now });
  recordAnswers(context, em, identityId, registration);
  const { attempts } = await takeAttempt(em, {
    email: registration.email,
    purpose: 'ACTIVATION_CODE',
    now,
    waitAfter: () => 0,
  });
  await publish(em, 'SpaceRegistered', { aggregateId: spaceId, payload: { spaceId }, now });
  return attempts;
}
