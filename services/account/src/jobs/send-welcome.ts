import type { Job } from '@trousseau/service/definition';
import { welcomeEmail } from '../emails/welcome.ts';
import { findOwnerOfSpace } from '../use-cases/find-owner.ts';

/** R-ACC-01. Welcomes who has just activated a space. */
export const sendWelcome: Job = async ({ em, mailer, env }, event) => {
  const owner = await findOwnerOfSpace(em, event.payload.spaceId ?? '');
  if (!owner) return;
  const message = welcomeEmail({
    language: owner.identity.language,
    role: owner.space.role,
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, `${event.id}.welcome`, owner.identity.email, message);
};
