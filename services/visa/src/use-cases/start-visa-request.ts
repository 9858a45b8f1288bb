import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { typography } from '@trousseau/values/french';
import { v7 as uuidv7 } from 'uuid';
import { requestNumber } from '../domain/request-number.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { personOf } from './acting.ts';

export interface StartVisaRequestInput {
  operationId: string;
}

/** Opens a draft (R-VISA-01). A space has one open request at a time; after its end another may follow at once (R-VISA-10). */
export async function startVisaRequest(context: Context, input: StartVisaRequestInput) {
  return once(context, 'startVisaRequest', input.operationId, input, (em) => openDraft(em, context));
}

/** A new draft with what is known of it already; refused while another request is open. */
export async function openDraft(em: SqlEntityManager, context: Context, known: Partial<VisaRequest> = {}) {
  const { spaceId } = personOf(context);
  const another = await openRequestOf(em, spaceId);
  if (another) return another;
  const id = uuidv7();
  em.create(VisaRequest, {
    jobAnswered: false,
    emancipated: false,
    resources: [],
    ...known,
    id,
    number: requestNumber(id, context.today),
    tenantSpaceId: spaceId,
    status: 'DRAFT',
    version: 1,
    createdAt: context.now,
    refusalReasons: [],
    askedPapers: [],
    halfTyped: {},
  });
  return { kind: 'VisaRequestStarted' as const, requestId: id };
}

/** The request a space has open already, if any. Two tabs at once wait for one another here, so that the second is told of the first. */
export async function openRequestOf(em: SqlEntityManager, tenantSpaceId: string) {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [tenantSpaceId]);
  const open = await em.findOne(VisaRequest, { tenantSpaceId, decidedAt: null });
  if (!open) return null;
  const message = typography('Une demande est déjà en cours dans votre espace : reprenez-la, ou attendez sa réponse.');
  return { kind: 'AnotherRequestOpen' as const, message, requestId: open.id };
}
