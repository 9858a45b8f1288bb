import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { type FieldFault, isText, oneLine } from '@trousseau/values/typed-text';
import { normaliseEmail } from '../domain/email-address.ts';
import { MOST_MEMBERS } from '../domain/members.ts';
import { profileMessage } from '../domain/profile.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { createAccess, sendCredentials } from './issue-credentials.ts';
import { lockAdministratedBody } from './own-body.ts';
import { emailRefused } from './registration.ts';

/** A colleague, and what they may do. */
export interface PartnerUserInput {
  operationId: string;
  givenName: string;
  familyName: string;
  email: string;
  rights: 'MANAGER' | 'READER';
}

/** R-CAF-03, S-CAF-05. The administrator of a body gives a colleague an access of their own, by two e-mails. */
export async function createPartnerUser(context: Context, input: PartnerUserInput) {
  const { operationId, ...typed } = input;
  const email = normaliseEmail(typed.email);
  const faults: FieldFault[] = [
    ...(isText(typed.givenName) ? [] : [{ field: 'givenName', message: 'Indiquez le prénom de cette personne.' }]),
    ...(isText(typed.familyName) ? [] : [{ field: 'familyName', message: 'Indiquez son nom de famille.' }]),
    ...(email === null ? [{ field: 'email', message: emailRefused().message }] : []),
  ];
  if (faults.length > 0 || email === null) return partnerUserRefused(faults);
  return once(context, 'createPartnerUser', operationId, typed, async (em) => {
    const { now } = context;
    const { account } = await lockAdministratedBody(context, em);
    const standing = { accountId: account.id, status: { $ne: 'REVOKED' as const } };
    if ((await em.count(PartnerUser, standing)) >= MOST_MEMBERS)
      throw invalidState(`Un compte compte ${MOST_MEMBERS}\u00a0personnes au plus. Retirez-en une pour en ajouter.`);
    if ((await em.count(PartnerUser, { ...standing, email })) > 0) return partnerUserRefused([HAS_ACCESS]);
    const { givenName, familyName, rights } = typed;
    const person = { givenName: oneLine(givenName), familyName: oneLine(familyName), email, rights };
    const user = createAccess(em, { accountId: account.id, isPrincipal: false, ...person }, now);
    await em.flush();
    await sendCredentials(em, user, { organisationSpaceId: account.organisationSpaceId, now });
    await recordAudit(em, context, { act: 'PARTNER_USER_CREATED', subjectId: account.id, detail: user.userNumber });
    return { kind: 'PartnerUsersChanged' as const, partnerAccountId: account.id };
  });
}

const HAS_ACCESS: FieldFault = { field: 'email', message: 'Cette adresse a déjà un accès à ce compte.' };

const partnerUserRefused = (fields: FieldFault[]) => ({
  kind: 'PartnerUserRefused' as const,
  message: profileMessage(fields),
  fields,
});
