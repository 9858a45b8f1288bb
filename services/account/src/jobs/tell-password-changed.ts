import type { Job } from '@trousseau/service/definition';
import { passwordChangedEmail } from '../emails/password-changed.ts';
import { findOwnerOfIdentity } from '../use-cases/find-owner.ts';

/** S12, S13. Tells the owner that the password is another one. Before activation the code that follows says enough. */
export const tellPasswordChanged: Job = async ({ em, mailer, env }, event) => {
  const owner = await findOwnerOfIdentity(em, event.payload.identityId ?? '');
  if (!owner || owner.space.status === 'PENDING_ACTIVATION') return;
  const { language } = owner.identity;
  const message = passwordChangedEmail({ language, publicOrigin: env.publicOrigin });
  await mailer.send(em, `${event.id}.password-changed`, owner.identity.email, message);
};
