import type { Job } from '@trousseau/service/definition';
import { secondFactorChangedEmail } from '../emails/second-factor-changed.ts';
import { findOwnerOfIdentity } from '../use-cases/find-owner.ts';
import { findSecondFactor } from '../use-cases/take-second-factor.ts';

/** S16. Tells the owner that a code is asked at sign-in from now on, or no more. */
export const tellSecondFactorChanged: Job = async ({ em, mailer, env }, event) => {
  const owner = await findOwnerOfIdentity(em, event.payload.identityId ?? '');
  if (!owner) return;
  const on = (await findSecondFactor(em, owner.identity.id)) !== null;
  const message = secondFactorChangedEmail({ language: owner.identity.language, on, publicOrigin: env.publicOrigin });
  await mailer.send(em, `${event.id}.second-factor-changed`, owner.identity.email, message);
};
