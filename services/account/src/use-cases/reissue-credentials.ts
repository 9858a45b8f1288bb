import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { badInput, invalidState, notFound } from '@trousseau/service/refusal';
import { oneLine } from '@trousseau/values/typed-text';
import { validate } from 'uuid';
import { partnerAccessMachine } from '../domain/partner-access.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { visibleAccounts } from '../entities/visible-accounts.ts';
import { createAccess, sendCredentials } from './issue-credentials.ts';

/**
 * R-CAF-01, R-CAF-03. Sends the credentials of an account anew; those sent before are void. When its holder or administrator
 * has logged in, somebody takes their place (a body whose only administrator is gone): that needs a reason, and the former
 * one goes when the new one's first login is done, so that the space never stands without an owner.
 */
export async function reissueCredentials(
  context: Context,
  input: { operationId: string; partnerAccountId: string; reason?: string | null },
) {
  const { operationId, partnerAccountId } = input;
  const reason = oneLine(input.reason ?? '');
  return once(context, 'reissueCredentials', operationId, { partnerAccountId, reason }, async (em) => {
    const account = await lockOwnAccount(context, em, partnerAccountId);
    if (account.status === 'REVOKED')
      throw invalidState('Ce compte est révoqué\u00a0: aucun identifiant n’y mène plus. Créez un nouveau compte.');
    const awaited = await em.findOne(PartnerUser, { accountId: account.id, isPrincipal: true, status: 'ISSUED' });
    if (!awaited && reason === '')
      throw badInput('Indiquez pourquoi une autre personne prend cette place\u00a0: le motif est conservé.');
    const access = { accountId: account.id, isPrincipal: true, email: account.email ?? null };
    const user = awaited ?? createAccess(em, access, context.now);
    if (!move(partnerAccessMachine, user.status, 'connectionProblem', 'PARTNER')) throw notFound();
    await em.flush();
    await sendCredentials(em, user, { organisationSpaceId: account.organisationSpaceId, now: context.now });
    const detail = [user.userNumber, reason].filter(Boolean).join('\u00a0: ');
    await recordAudit(em, context, { act: 'PARTNER_CREDENTIALS_REISSUED', subjectId: account.id, detail });
    return { kind: 'CredentialsReissued' as const, partnerAccountId: account.id };
  });
}

/** An account of the organisation that acts, locked. @throws NOT_FOUND when it is somebody else's, or none */
export async function lockOwnAccount(
  { viewer }: Context,
  em: SqlEntityManager,
  partnerAccountId: string,
): Promise<PartnerAccount> {
  const visible = visibleAccounts(viewer);
  if (!visible || !validate(partnerAccountId)) throw notFound();
  const own = { $and: [{ id: partnerAccountId }, visible] };
  const account = await em.findOne(PartnerAccount, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw notFound();
  return account;
}
