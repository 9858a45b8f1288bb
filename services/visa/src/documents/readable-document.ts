import type { Context } from '@trousseau/service/definition';
import { validate } from 'uuid';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';
import { isFileOpen, isOwnFile } from '../use-cases/file-opening.ts';

type MayRead = (context: Context, request: VisaRequest) => boolean | Promise<boolean>;

/** A paper of a request that its reader may see and, for an officer, that is open to them (S34); null otherwise: no landlord reads one (S23). */
export const readableDocument = (context: Context, id: string | undefined) => documentOf(context, id, isFileOpen);

/** A paper of a request of the reader’s own: its tenant’s, or that of the officer who examines it. */
export const ownDocument = (context: Context, id: string | undefined) => documentOf(context, id, isOwnFile);

async function documentOf(context: Context, id: string | undefined, mayRead: MayRead): Promise<VisaDocument | null> {
  const visible = visibleRequests(context.viewer);
  if (!visible || !validate(id)) return null;
  const document = await context.em.findOne(VisaDocument, { id: id ?? '' });
  const request = document && (await context.em.findOne(VisaRequest, { $and: [{ id: document.requestId }, visible] }));
  return request && (await mayRead(context, request)) ? document : null;
}
