import type { Job } from '@trousseau/service/definition';
import { spaceAddedEmail } from '../emails/space-added.ts';
import { findOwnerOfSpace } from '../use-cases/find-owner.ts';

/** D-ACC-04. Tells who added a space what it waits for. */
export const tellSpaceAdded: Job = async ({ em, mailer, env }, event) => {
  const owner = await findOwnerOfSpace(em, event.payload.spaceId ?? '');
  if (!owner) return;
  const message = spaceAddedEmail({
    language: owner.identity.language,
    legalName: owner.space.legalName ?? null,
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, `${event.id}.space-added`, owner.identity.email, message);
};
