import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput, invalidState, notFound } from '@trousseau/service/refusal';
import { isText, oneLine } from '@trousseau/values/typed-text';
import { validate } from 'uuid';
import { AdministratorRequest } from '../entities/administrator-request.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { nameAdministrator } from './hand-over-administration.ts';
import { organisationOf } from './issue-partner-account.ts';
import { lockOwnAccount } from './reissue-credentials.ts';
import { removeAccess } from './remove-access.ts';

/** What the organisation decides, and why. */
export interface AdministratorDecision {
  requestId: string;
  isApproved: boolean;
  reason: string;
}

/**
 * R-CAF-03, decision 0016. The organisation decides who administers a body that lost its administrator. Approved, the former
 * one's access ends in the same moment and the one who asked takes the place; either way the reason is kept.
 */
export async function decideAdministratorRequest(context: Context, input: AdministratorDecision) {
  const { identityId, spaceId } = organisationOf(context);
  if (!isText(input.reason)) throw badInput('Indiquez le motif de votre décision\u00a0: il est conservé.');
  if (!validate(input.requestId)) throw notFound();
  const reason = oneLine(input.reason);
  return transact(context, async (em) => {
    const { now } = context;
    const own = { id: input.requestId, organisationSpaceId: spaceId };
    const request = await em.findOne(AdministratorRequest, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!request) throw notFound();
    if (request.status !== 'PENDING') throw invalidState('Cette demande a déjà sa décision.');
    const account = await lockOwnAccount(context, em, request.accountId);
    const status = input.isApproved ? 'APPROVED' : 'REFUSED';
    Object.assign(request, { status, decidedAt: now, decidedBy: identityId, decision: reason });
    const asker = await em.findOneOrFail(PartnerUser, { id: request.partnerUserId });
    if (input.isApproved) {
      const standing = { $in: ['ACTIVE', 'PROVISIONAL', 'ISSUED'] } as const;
      const former = await em.find(PartnerUser, { accountId: account.id, isPrincipal: true, status: standing });
      for (const one of former) await removeAccess(context, em, one);
      await nameAdministrator(context, em, account, asker);
    }
    await publish(em, 'AdministratorRequestDecided', {
      aggregateId: request.id,
      payload: { requestId: request.id },
      now,
    });
    const detail = `${status} ${asker.userNumber}\u00a0: ${reason}`;
    await recordAudit(em, context, { act: 'PARTNER_ADMINISTRATION_DECIDED', subjectId: account.id, detail });
    return { kind: 'AdministratorRequestDecided' as const, requestId: request.id };
  });
}
