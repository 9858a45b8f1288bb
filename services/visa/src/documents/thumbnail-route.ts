import type { Context, Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import sharp from 'sharp';
import { validate } from 'uuid';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';
import { notFound } from './answers.ts';

/** Side of a thumbnail, in pixels: twice what a page shows, for fine screens. */
const side = 160;

/**
 * `GET /files/documents/{documentId}/thumbnail.jpg`: a photo its tenant sent, small, so that they know which is which. Nobody else’s: an
 * officer opens the paper itself, which is audited.
 */
export const getThumbnail: Route = {
  method: 'GET',
  path: '/files/documents/:documentId/thumbnail.jpg',
  async handle(context, { params }) {
    const document = await ownPhoto(context, params.documentId);
    const bytes = document && (await context.files.get(document.fileKey));
    if (!document || !bytes) return notFound('Cette image est introuvable dans votre espace.');
    const small = await sharp(bytes)
      .resize(side, side, { fit: 'cover' })
      .flatten({ background: '#fff' })
      .jpeg()
      .toBuffer();
    const fileName = document.fileName.replace(/\.[^.]*$/, '.jpg');
    return fileResponse({ bytes: new Uint8Array(small), contentType: 'image/jpeg', fileName, inline: true });
  },
};

async function ownPhoto(context: Context, id: string | undefined): Promise<VisaDocument | null> {
  const { viewer } = context;
  const visible = visibleRequests(viewer);
  if (viewer.kind !== 'PERSON' || viewer.role !== 'TENANT' || !visible || !validate(id)) return null;
  const document = await context.em.findOne(VisaDocument, { id: id ?? '', scan: 'CLEAN' });
  if (!document?.contentType.startsWith('image/')) return null;
  const request = await context.em.findOne(VisaRequest, { $and: [{ id: document.requestId }, visible] });
  return request && document;
}
