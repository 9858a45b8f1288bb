import { recordPaperOpened } from '@trousseau/service/audit';
import type { Context, Route, RouteResponse } from '@trousseau/service/definition';
import { fileTicket, isGoodTicket } from '@trousseau/service/file-link';
import { fileResponse } from '@trousseau/service/uploads';
import { GraphQLError } from 'graphql';
import { validate } from 'uuid';
import { EligibilityDecision } from '../entities/eligibility-decision.ts';
import { Visa } from '../entities/visa.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests, visibleVisas } from '../entities/visible-to.ts';
import { addVisaDocument } from '../use-cases/add-visa-document.ts';
import { checkAddress, publishedKeys } from '../use-cases/visa-code.ts';
import { visaPdf } from './visa-pdf.ts';
import { readerMark, watermarked } from './watermark.ts';

const json = (status: number, value: object): RouteResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

const notFound = (message: string) => json(404, { code: 'NOT_FOUND', message });

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
  async handle(context, { params, query, body }) {
    const { requestId = '', documentId = '' } = params;
    try {
      if (!isTenant(context)) return notFound('Cette demande est introuvable dans votre espace.');
      const verdict = await addVisaDocument(context, {
        requestId,
        documentId,
        kind: query.get('kind') ?? '',
        fileName: query.get('name') ?? '',
        bytes: body,
      });
      if (verdict.kind === 'stored') return json(201, { id: documentId });
      return json(verdict.status, { code: verdict.code, message: verdict.message });
    } catch (error) {
      const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
      const status = statuses[code];
      if (!status || !(error instanceof GraphQLError)) throw error;
      return json(status, { code, message: error.message });
    }
  },
};

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

async function readableDocument(context: Context, id: string | undefined): Promise<VisaDocument | null> {
  const visible = visibleRequests(context.viewer);
  if (!visible || !validate(id)) return null;
  const document = await context.em.findOne(VisaDocument, { id: id ?? '' });
  const request = document && (await context.em.findOne(VisaRequest, { $and: [{ id: document.requestId }, visible] }));
  return request ? document : null;
}

/** `GET /files/visas/{visaId}.pdf`: the visa as a document, for its tenant and the officers; the landlord gets it from the tenant. */
const getVisaPdf: Route = {
  method: 'GET',
  path: '/files/visas/:visaId.pdf',
  async handle(context, { params }) {
    const { viewer } = context;
    const visible =
      viewer.kind === 'PERSON' && viewer.role !== 'LANDLORD' && validate(params.visaId) ? visibleVisas(viewer) : null;
    const visa = visible && (await context.em.findOne(Visa, { $and: [{ id: params.visaId ?? '' }, visible] }));
    if (!visa) return notFound('Ce visa est introuvable dans votre espace.');
    const decision = await context.em.findOneOrFail(
      EligibilityDecision,
      { requestId: visa.requestId },
      { orderBy: { version: 'desc' } },
    );
    await recordPaperOpened(context, { act: 'VISA_PAPER_OPENED', subjectId: visa.requestId, detail: visa.id });
    const { publicOrigin } = context.env;
    const address = await checkAddress(context, visa);
    const { bytes } = await visaPdf({ visa, decision, address, publicOrigin });
    return fileResponse({ bytes, contentType: 'application/pdf', fileName: `visa-${visa.number}.pdf`, inline: true });
  },
};

/** `GET /files/keys.json`, at the door `/.well-known/jwks.json`: the keys by which anybody verifies a visa without asking us. */
const getKeys: Route = {
  method: 'GET',
  path: '/files/keys.json',
  async handle(context) {
    return json(200, publishedKeys(context));
  },
};

const isTenant = ({ viewer }: Context) => viewer.kind === 'PERSON' && viewer.role === 'TENANT';

/** What this service serves beside GraphQL. */
export const visaRoutes: Route[] = [putDocument, leadToDocument, getDocument, getVisaPdf, getKeys];
