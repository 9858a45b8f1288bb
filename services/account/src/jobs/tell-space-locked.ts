import type { Job } from '@trousseau/service/definition';
import { spaceLockedEmail } from '../emails/space-locked.ts';
import { findOwnerOfSpace } from '../use-cases/find-owner.ts';

/** Tells the owner that nobody enters the space any more, or that it is open again: what happened, not where it stands now. */
export const tellSpaceLocked: Job = async ({ em, mailer, env }, event) => {
  const owner = await findOwnerOfSpace(em, event.payload.spaceId ?? '');
  if (!owner) return;
  const message = spaceLockedEmail({ publicOrigin: env.publicOrigin, locked: event.type === 'SpaceLocked' });
  await mailer.send(em, `${event.id}.space-locked`, owner.identity.email, message);
};
