import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { contestIsForAnother } from '../domain/refusal-contest.ts';
import { FileConflict } from '../entities/file-opening.ts';
import { VisaContest } from '../entities/visa-contest.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { lockRequest, personOf } from './acting.ts';

export interface AssignVisaRequestInput {
  operationId: string;
  requestId: string;
  /** Who examines it from now on: oneself, a colleague, or nobody, which gives it back to the queue. */
  officerId: string | null;
  /** Compulsory to move what a colleague has taken; kept in the audit. */
  reason: string | null;
}

const longestReason = 500;

/** Gives a request that is not decided yet to an officer, or back to the queue. The promise goes on (R-VISA-05). */
export async function assignVisaRequest(context: Context, input: AssignVisaRequestInput) {
  const { identityId } = personOf(context);
  return once(context, 'assignVisaRequest', input.operationId, input, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    if (request.decidedAt) throw invalidState(typography('Cette demande est déjà décidée. Revenez à la file.'));
    const reason = input.reason?.trim() || null;
    const message = await refusalOf(em, context, { request, identityId, officerId: input.officerId, reason });
    if (message) return { kind: 'VisaAssignmentRefused' as const, message: typography(message) };
    request.officerId = input.officerId;
    request.takenAt = input.officerId ? context.now : null;
    const detail = [input.officerId, reason].filter(Boolean).join(' ');
    await recordAudit(em, context, { act: 'VISA_FILE_ASSIGNED', subjectId: request.id, ...(detail && { detail }) });
    return { kind: 'VisaRequestAssigned' as const, requestId: request.id };
  });
}

interface Assignment {
  request: VisaRequest;
  identityId: string;
  officerId: string | null;
  reason: string | null;
}

async function refusalOf(
  em: SqlEntityManager,
  context: Context,
  { request, identityId, officerId, reason }: Assignment,
): Promise<string | null> {
  if (reason && reason.length > longestReason) return `Écrivez au plus ${longestReason} caractères.`;
  if (request.officerId && request.officerId !== identityId && !reason)
    return 'Un collègue instruit ce dossier : écrivez pourquoi vous le déplacez.';
  if (!officerId) return null;
  if (officerId !== identityId && !(await isOfficer(context, officerId)))
    return 'Cette personne n’instruit plus de dossiers : choisissez un autre collègue.';
  const conflict = await em.findOne(FileConflict, { requestId: request.id, officerId });
  if (!conflict) return ownRefusal(em, { request, identityId, officerId });
  return officerId === identityId
    ? 'Vous avez déclaré connaître ce demandeur : un collègue décide de ce dossier.'
    : 'Ce collègue a déclaré connaître le demandeur : choisissez quelqu’un d’autre.';
}

/** What is contested goes to somebody else than whoever refused it. */
async function ownRefusal(
  em: SqlEntityManager,
  { request, identityId, officerId }: Pick<Assignment, 'request' | 'identityId'> & { officerId: string },
): Promise<string | null> {
  if (!(await em.findOne(VisaContest, { requestId: request.id, refusedBy: officerId }))) return null;
  return officerId === identityId
    ? contestIsForAnother
    : 'Ce collègue a refusé cette demande : une autre personne en réexamine la contestation.';
}

async function isOfficer({ ask }: Context, officerId: string): Promise<boolean> {
  const document = 'query E($id: ID!) { examinesFiles(identityId: $id) }';
  return (await ask<{ examinesFiles: boolean }>('account', document, { id: officerId })).examinesFiles;
}
