import type { Job } from '@trousseau/service/definition';
import { apiClientChangedEmail } from '../emails/api-client-changed.ts';
import { ApiClient } from '../entities/api-client.ts';
import { findOwnerOfSpace } from '../use-cases/find-owner.ts';

/** S13, S29. Tells the owner of a partner's space that a program was let in, got another secret or was shut out. */
export const tellApiClientChanged: Job = async ({ em, mailer, env }, event) => {
  const client = await em.findOne(ApiClient, { id: event.payload.apiClientId ?? '' });
  const owner = client && (await findOwnerOfSpace(em, client.spaceId));
  if (!owner) return;
  const { name } = client;
  const { language } = owner.identity;
  const message = apiClientChangedEmail({ language, change: event.type, name, publicOrigin: env.publicOrigin });
  await mailer.send(em, `${event.id}.api-client-changed`, owner.identity.email, message);
};
