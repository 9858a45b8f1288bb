import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { invalidState, reasonRequired } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { FileConflict, FileOpening } from '../entities/file-opening.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { personOf } from './acting.ts';

/**
 * S34. Whether a viewer may look inside a request they may see: a tenant always; an officer when it is theirs, or when they said today why
 * they open it. Every request of a page in one statement.
 */
export async function isFileOpen(context: Context, request: VisaRequest): Promise<boolean> {
  const { viewer, today } = context;
  if (viewer.kind !== 'PERSON') return false;
  if (isOwnFile(context, request)) return true;
  const openings = await loadMany(context, openingsKey, request.id, async (ids) => {
    const mine = { requestId: { $in: [...ids] }, officerId: viewer.identityId, openedOn: today };
    return Map.groupBy(await context.em.find(FileOpening, mine), ({ requestId }) => requestId);
  });
  return openings.length > 0;
}

/** Whether a request that a viewer may see is theirs: its tenant’s, or that of the officer who examines it. */
export const isOwnFile = ({ viewer }: Context, { officerId }: VisaRequest): boolean =>
  viewer.kind === 'PERSON' && (viewer.role !== 'OFFICER' || viewer.identityId === officerId);

/** Throws FORBIDDEN for an officer who has yet to say why they open a file that is not theirs (S34). */
export async function assertFileOpen(context: Context, request: VisaRequest): Promise<void> {
  if (!(await isFileOpen(context, request))) throw reasonRequired();
}

/** Throws INVALID_STATE for an officer who said to know the applicant (S32). */
export async function assertNoConflict(em: SqlEntityManager, context: Context, requestId: string): Promise<void> {
  const conflict = await em.findOne(FileConflict, { requestId, officerId: personOf(context).identityId });
  if (!conflict) return;
  throw invalidState(
    typography('Vous avez déclaré connaître ce demandeur : un collègue décide de ce dossier. Prenez le suivant.'),
  );
}

/** S32. Whether the viewer said to know the applicant; every request of a page in one statement. */
export async function hasConflict(context: Context, requestId: string): Promise<boolean> {
  const { identityId: officerId } = personOf(context);
  const conflicts = await loadMany(context, conflictsKey, requestId, async (ids) => {
    const mine = await context.em.find(FileConflict, { requestId: { $in: [...ids] }, officerId });
    return Map.groupBy(mine, (conflict) => conflict.requestId);
  });
  return conflicts.length > 0;
}

const openingsKey = {};
const conflictsKey = {};
