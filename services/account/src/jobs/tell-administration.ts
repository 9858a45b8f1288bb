import type { Job } from '@trousseau/service/definition';
import {
  administrationContestedEmail,
  administrationDecidedEmail,
  administrationToDecideEmail,
  administratorNamedEmail,
} from '../emails/administration.ts';
import { AdministratorRequest } from '../entities/administrator-request.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { accountOf } from '../use-cases/account-of.ts';
import { findOwners } from '../use-cases/find-owners.ts';
import { languageOf } from '../use-cases/language-of.ts';

/** R-CAF-03. Tells the organisation that has to decide, and the administrator who is said to be gone. */
export const tellAdministrationRequested: Job = async ({ em, mailer, env }, event) => {
  const request = await em.findOne(AdministratorRequest, { id: event.payload.requestId ?? '' });
  const found = request && (await accountOf(em, request.partnerUserId));
  if (!found) return;
  const facts = { body: found.account.displayName, publicOrigin: env.publicOrigin };
  for (const { id, email, language } of await findOwners(em, found.account.organisationSpaceId)) {
    const message = administrationToDecideEmail({ ...facts, language });
    await mailer.send(em, `${event.id}.administration-to-decide.${id}`, email, message);
  }
  const present = await em.findOne(PartnerUser, {
    accountId: found.account.id,
    isPrincipal: true,
    role: 'ADMINISTRATOR',
  });
  if (!present?.email) return;
  const message = administrationContestedEmail({ ...facts, language: await languageOf(em, present.identityId) });
  await mailer.send(em, `${event.id}.administration-contested`, present.email, message);
};

/** R-CAF-03. Tells who asked what was decided, and why. */
export const tellAdministratorRequestDecided: Job = async ({ em, mailer, env }, event) => {
  const request = await em.findOne(AdministratorRequest, { id: event.payload.requestId ?? '' });
  const found = request && (await accountOf(em, request.partnerUserId));
  if (!found?.user.email || !request?.decision) return;
  const message = administrationDecidedEmail({
    language: await languageOf(em, found.user.identityId),
    body: found.account.displayName,
    publicOrigin: env.publicOrigin,
    isApproved: request.status === 'APPROVED',
    reason: request.decision,
  });
  await mailer.send(em, `${event.id}.administration-decided`, found.user.email, message);
};

/** R-CAF-03. Tells who was handed the administration; who asked for it is told by the decision. */
export const tellAdministratorNamed: Job = async ({ em, mailer, env }, event) => {
  const found = await accountOf(em, event.payload.partnerUserId ?? '');
  if (!found?.user.email) return;
  const decided = await em.count(AdministratorRequest, { partnerUserId: found.user.id, status: 'APPROVED' });
  if (decided > 0) return;
  const message = administratorNamedEmail({
    language: await languageOf(em, found.user.identityId),
    body: found.account.displayName,
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, `${event.id}.administrator-named`, found.user.email, message);
};
