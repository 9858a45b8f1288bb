import type { Job } from '@trousseau/service/definition';
import { accountLockedEmail } from '../emails/account-locked.ts';
import { Identity } from '../entities/identity.ts';

/** Tells a person that their login opens nothing any more, or that it does again: what happened, not where it stands now. */
export const tellAccountLocked: Job = async ({ em, mailer, env }, event) => {
  const identity = await em.findOne(Identity, { id: event.payload.identityId ?? '' });
  if (!identity) return;
  const message = accountLockedEmail({
    ...{ language: identity.language, publicOrigin: env.publicOrigin },
    locked: event.type === 'AccountLocked',
  });
  await mailer.send(em, `${event.id}.account-locked`, identity.email, message);
};
