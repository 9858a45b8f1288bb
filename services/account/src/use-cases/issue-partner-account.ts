import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { forbidden } from '@trousseau/service/refusal';
import type { PersonViewer } from '@trousseau/service/viewer';
import type { FieldFault } from '@trousseau/values/typed-text';
import { judgeIssuance, type TypedIssuance } from '../domain/issuance.ts';
import { profileMessage } from '../domain/profile.ts';
import { createAccess, createAccount, sendCredentials } from './issue-credentials.ts';
import { reserveAccountEmail } from './reserve-account-email.ts';

/**
 * R-CAF-01, R-CAF-04, R-CAF-05. A partner organisation makes the account of a landlord of one of its départements, and its
 * credentials leave: two e-mails when an address is given, two letters otherwise.
 */
export async function issuePartnerAccount(context: Context, input: TypedIssuance & { operationId: string }) {
  const { operationId, ...typed } = input;
  const organisation = organisationOf(context);
  const judged = judgeIssuance(typed, organisation.departements);
  if ('faults' in judged) return partnerAccountRefused(judged.faults);
  const { issuance } = judged;
  return once(context, 'issuePartnerAccount', operationId, issuance, async (em) => {
    const made = { organisationSpaceId: organisation.spaceId, now: context.now };
    const account = createAccount(em, issuance, made);
    await em.flush();
    const taken = issuance.email && (await reserveAccountEmail(em, issuance.email, account.id));
    if (taken) return partnerAccountRefused([taken]);
    const { id: accountId, email = null } = account;
    const user = createAccess(em, { accountId, isPrincipal: true, email }, context.now);
    await em.flush();
    await sendCredentials(em, user, made);
    await recordAudit(em, context, { act: 'PARTNER_ACCOUNT_ISSUED', subjectId: account.id, detail: user.userNumber });
    return { kind: 'PartnerAccountIssued' as const, partnerAccountId: account.id };
  });
}

/** The organisation that acts: a partner's space, with its départements. @throws FORBIDDEN for everybody else */
export function organisationOf({ viewer }: Context): PersonViewer & { departements: string[] } {
  if (viewer.kind !== 'PERSON' || viewer.role !== 'PARTNER') throw forbidden();
  return { ...viewer, departements: viewer.departements ?? [] };
}

const partnerAccountRefused = (fields: FieldFault[]) => ({
  kind: 'PartnerAccountRefused' as const,
  message: profileMessage(fields),
  fields,
});
