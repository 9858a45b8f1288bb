import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput, invalidState } from '@trousseau/service/refusal';
import { isText, oneLine } from '@trousseau/values/typed-text';
import { v7 as uuidv7 } from 'uuid';
import { AdministratorRequest } from '../entities/administrator-request.ts';
import { lockOwnBody } from './own-body.ts';

/**
 * R-CAF-03, decision 0016. The only administrator of a body is gone: a user of it asks the organisation for the place, and why.
 * The administrator is told as well, so that a request made behind their back does not succeed unseen.
 */
export async function requestAdministration(context: Context, input: { operationId: string; reason: string }) {
  if (!isText(input.reason)) throw badInput('Dites en une phrase pourquoi votre organisme n’a plus d’administrateur.');
  const reason = oneLine(input.reason);
  return once(context, 'requestAdministration', input.operationId, { reason }, async (em) => {
    const { now } = context;
    const { account, own } = await lockOwnBody(context, em);
    if (own.role === 'ADMINISTRATOR') throw invalidState('Vous êtes déjà l’administrateur de ce compte.');
    if ((await em.count(AdministratorRequest, { accountId: account.id, status: 'PENDING' })) > 0)
      throw invalidState('Une demande attend déjà la décision de l’organisme qui a ouvert ce compte.');
    const { organisationSpaceId } = account;
    const id = uuidv7();
    const asked = { id, organisationSpaceId, accountId: account.id, partnerUserId: own.id };
    em.create(AdministratorRequest, { ...asked, status: 'PENDING', reason, askedAt: now });
    await publish(em, 'AdministrationRequested', { aggregateId: id, payload: { requestId: id }, now });
    const fact = { subjectId: account.id, detail: own.userNumber };
    await recordAudit(em, context, { act: 'PARTNER_ADMINISTRATION_REQUESTED', ...fact });
    return { kind: 'AdministrationRequested' as const, partnerAccountId: account.id };
  });
}
