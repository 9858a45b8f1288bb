import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { positionOf } from '../domain/partner-role.ts';
import { Membership } from '../entities/membership.ts';
import { lockAdministratedBody, otherOf } from './own-body.ts';
import { removeAccess } from './remove-access.ts';
import { reserveAccountEmail } from './reserve-account-email.ts';

const changed = (partnerAccountId: string) => ({ kind: 'PartnerUsersChanged' as const, partnerAccountId });

/** S-CAF-05. Another person of the body may do something else; their next request has it. */
export function setPartnerUserRights(context: Context, input: { partnerUserId: string; rights: 'MANAGER' | 'READER' }) {
  return transact(context, async (em) => {
    const body = await lockAdministratedBody(context, em);
    const { account } = body;
    const user = await otherOf(em, body, input.partnerUserId);
    user.rights = input.rights;
    const { identityId, role } = user;
    if (identityId && account.spaceId) {
      const position = positionOf(role ?? 'USER', input.rights);
      await em.nativeUpdate(Membership, { identityId, spaceId: account.spaceId }, { position });
    }
    const detail = `${user.userNumber} ${input.rights}`;
    await recordAudit(em, context, { act: 'PARTNER_RIGHTS_SET', subjectId: account.id, detail });
    return changed(account.id);
  });
}

/** Domain §6, S-CAF-05. Another person of the body has no access any more, from their next request on. */
export function revokePartnerUser(context: Context, { partnerUserId }: { partnerUserId: string }) {
  return transact(context, async (em) => {
    const body = await lockAdministratedBody(context, em);
    const user = await otherOf(em, body, partnerUserId);
    await removeAccess(context, em, user);
    const fact = { subjectId: body.account.id, detail: user.userNumber };
    await recordAudit(em, context, { act: 'PARTNER_USER_REVOKED', ...fact });
    return changed(body.account.id);
  });
}

/**
 * S-CAF-05. The address of the account becomes that of somebody who has access and proved it: the organisation then writes to
 * a mailbox that is read (R-CAF-04).
 */
export function changePartnerAccountEmail(context: Context, { partnerUserId }: { partnerUserId: string }) {
  return transact(context, async (em) => {
    const body = await lockAdministratedBody(context, em);
    const { account, own } = body;
    const user = partnerUserId === own.id ? own : await otherOf(em, body, partnerUserId);
    const email = user.firstLoginAt ? (user.email ?? null) : null;
    if (email === null)
      throw invalidState(
        'Cette personne n’a pas encore confirmé son adresse\u00a0: elle le fait à sa première connexion.',
      );
    const fault = await reserveAccountEmail(em, email, account.id);
    if (fault) return { kind: 'PartnerUserRefused' as const, message: fault.message, fields: [fault] };
    account.email = email;
    await recordAudit(em, context, { act: 'PARTNER_ACCOUNT_EMAIL_CHANGED', subjectId: account.id });
    return changed(account.id);
  });
}
