import type { Job } from '@trousseau/service/definition';
import { addressAlreadyKnownEmail } from '../emails/address-already-known.ts';
import { Identity } from '../entities/identity.ts';
import { findOwner } from '../use-cases/find-owner.ts';

/** S09. Somebody registered an address that is taken: its owner learns it by e-mail, the page said nothing. */
export const tellAddressAlreadyKnown: Job = async ({ em, mailer, env }, event) => {
  const identity = await em.findOne(Identity, { id: event.payload.identityId ?? '' });
  const owner = identity && (await findOwner(em, identity.email));
  if (!owner) return;
  const { role, status } = owner.space;
  const message = addressAlreadyKnownEmail({
    language: identity.language,
    role,
    activated: status !== 'PENDING_ACTIVATION',
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, `${event.id}.address-already-known`, identity.email, message);
};
