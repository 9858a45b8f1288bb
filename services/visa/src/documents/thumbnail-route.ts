import type { Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import sharp from 'sharp';
import { pictureKeyOf } from '../entities/visa-document.ts';
import { notFound } from './answers.ts';
import { ownDocument } from './readable-document.ts';

/** Side of a thumbnail, in pixels: twice what a page shows, for fine screens; too few to read a line of a paper. */
const side = 160;

/**
 * `GET /files/documents/{documentId}/thumbnail.jpg`: a photo, or the first page of a PDF, small, so that its tenant and the officer who
 * examines it know which is which. Nothing can be read in it: it bears no reader, and looking at it is not opening the paper (decision
 * 0025). Whoever looks into a colleague’s file has none: they open the papers they need, one by one (S34).
 */
export const getThumbnail: Route = {
  method: 'GET',
  path: '/files/documents/:documentId/thumbnail.jpg',
  async handle(context, { params }) {
    const document = await ownDocument(context, params.documentId);
    const key = document && pictureKeyOf(document);
    const bytes = key && (await context.files.get(key));
    if (!document || !bytes) return notFound('Cette image est introuvable dans votre espace.');
    // A page is known again by its head.
    const small = await sharp(bytes)
      .resize(side, side, { fit: 'cover', position: 'top' })
      .flatten({ background: '#fff' })
      .jpeg()
      .toBuffer();
    const fileName = document.fileName.replace(/\.[^.]*$/, '.jpg');
    return fileResponse({ bytes: new Uint8Array(small), contentType: 'image/jpeg', fileName, inline: true });
  },
};
