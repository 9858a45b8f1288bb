import { recordPaperOpened } from '@trousseau/service/audit';
import type { Context, Route, RouteRequest } from '@trousseau/service/definition';
import { fileTicket, isGoodTicket } from '@trousseau/service/file-link';
import { notFound as notFoundHere, unauthenticated } from '@trousseau/service/refusal';
import { fileResponse } from '@trousseau/service/uploads';
import { GraphQLError } from 'graphql';
import { lockRequest } from '../use-cases/acting.ts';
import { addPaperPiece } from '../use-cases/add-paper-piece.ts';
import { addVisaDocument, type Lock } from '../use-cases/add-visa-document.ts';
import { isPaperTicket } from '../use-cases/paper-link-secret.ts';
import { lockByLink } from '../use-cases/use-paper-link.ts';
import { json, notFound } from './answers.ts';
import { readableDocument } from './readable-document.ts';
import { getThumbnail } from './thumbnail-route.ts';
import { visaFileRoutes } from './visa-routes.ts';
import { readerMark, watermarked } from './watermark.ts';

/** HTTP statuses of the codes a use case throws. */
const statuses: Record<string, number> = {
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  INVALID_STATE: 409,
};

/** `PUT /files/requests/{requestId}/documents/{documentId}?kind=IDENTITY&name=…`: adds a paper to a draft of one's own. */
const putDocument: Route = {
  method: 'PUT',
  path: '/files/requests/:requestId/documents/:documentId',
  handle(context, request) {
    const { requestId = '' } = request.params;
    return answerUpload(context, request, (em) => {
      if (context.viewer.kind === 'ANONYMOUS') throw unauthenticated();
      if (!isTenant(context)) throw notFoundHere();
      return lockRequest(em, context, requestId);
    });
  },
};

/** `PUT /files/paper-links/{linkId}/{documentId}/{ticket}?kind=IDENTITY&name=…`: adds a paper from a phone, whoever is signed in there. */
const putByLink: Route = {
  method: 'PUT',
  path: '/files/paper-links/:linkId/:documentId/:ticket',
  handle(context, request) {
    const { linkId = '', documentId = '', ticket = '' } = request.params;
    return answerUpload(context, request, (em) => {
      if (!isPaperTicket(context, linkId, documentId, ticket)) throw notFoundHere();
      return lockByLink(em, context, linkId);
    });
  },
};

async function answerUpload(context: Context, { params, query, body }: RouteRequest, lock: Lock) {
  const { documentId = '' } = params;
  try {
    const paper = { documentId, kind: query.get('kind') ?? '', fileName: query.get('name') ?? '', bytes: body };
    const verdict = query.has('from')
      ? await addPaperPiece(context, { ...paper, ...placeIn(query) }, lock)
      : await addVisaDocument(context, paper, lock);
    if (verdict.kind === 'partly') return json(202, { receivedBytes: verdict.receivedBytes });
    if (verdict.kind === 'stored') return json(201, { id: documentId });
    return json(verdict.status, { code: verdict.code, message: verdict.message });
  } catch (error) {
    const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
    const status = statuses[code];
    if (!status || !(error instanceof GraphQLError)) throw error;
    return json(status, { code, message: error.message });
  }
}

/** `&from=524288&of=9000000&sha256=…`: one piece of a paper, whose answer says from where to go on. */
const placeIn = (query: URLSearchParams) => ({
  fromByte: Number(query.get('from') ?? 'x'),
  totalBytes: Number(query.get('of') ?? 'x'),
  sha256: query.get('sha256') ?? '',
});

/** `GET /files/documents/{documentId}`: leads whoever may read a paper to its address of the minute (S50). */
const leadToDocument: Route = {
  method: 'GET',
  path: '/files/documents/:documentId',
  async handle(context, { params }) {
    const document = await readableDocument(context, params.documentId);
    if (!document) return unknownDocument;
    const location = `/files/visa/documents/${document.id}/${fileTicket(context, document.id)}`;
    return { status: 303, headers: { location, 'cache-control': 'no-store' } };
  },
};

/** `GET /files/documents/{documentId}/{ticket}`: a paper, for its tenant and the officers; no landlord reads one (S23). */
const getDocument: Route = {
  method: 'GET',
  path: '/files/documents/:documentId/:ticket',
  async handle(context, { params }) {
    const { documentId = '', ticket = '' } = params;
    if (!isGoodTicket(context, documentId, ticket)) return unknownDocument;
    const document = await readableDocument(context, documentId);
    if (!document) return unknownDocument;
    if (document.scan === 'WAITING')
      return json(409, {
        code: 'BEING_SCANNED',
        message: 'Ce document est en cours de vérification. Revenez dans un instant.',
      });
    const bytes = await context.files.get(document.fileKey);
    if (!bytes) return unknownDocument;
    await recordPaperOpened(context, { act: 'VISA_PAPER_OPENED', subjectId: document.requestId, detail: document.id });
    const { contentType, fileName } = document;
    const shown = isTenant(context) ? bytes : await watermarked(bytes, contentType, readerMark(context));
    return fileResponse({ bytes: shown, contentType, fileName, inline: true });
  },
};

const unknownDocument = notFound('Ce document est introuvable dans votre espace.');

const isTenant = ({ viewer }: Context) => viewer.kind === 'PERSON' && viewer.role === 'TENANT';

/** What this service serves beside GraphQL. */
export const visaRoutes: Route[] = [
  putDocument,
  putByLink,
  leadToDocument,
  getThumbnail,
  getDocument,
  ...visaFileRoutes,
];
