import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { notFound, unauthenticated } from '@trousseau/service/refusal';
import type { PersonViewer } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';

/** The person who acts; throws UNAUTHENTICATED for anybody else (the rights table already said so). */
export function personOf({ viewer }: Context): PersonViewer {
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  return viewer;
}

/** Locks a request inside what the viewer may see; throws NOT_FOUND for an unknown id and for somebody else's alike (S19). */
export async function lockRequest(em: SqlEntityManager, context: Context, id: string): Promise<VisaRequest> {
  const visible = visibleRequests(context.viewer);
  if (visible === null || !validate(id)) throw notFound();
  const request = await em.findOne(VisaRequest, { $and: [{ id }, visible] }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!request) throw notFound();
  return request;
}
