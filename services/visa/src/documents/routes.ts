import { recordPaperOpened } from '@trousseau/service/audit';
import type { Context, Route, RouteResponse } from '@trousseau/service/definition';
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

/** `GET /files/documents/{documentId}`: a paper, for its tenant and the officers; no landlord reads one (S23). */
const getDocument: Route = {
  method: 'GET',
  path: '/files/documents/:documentId',
  async handle(context, { params }) {
    const missing = notFound('Ce document est introuvable dans votre espace.');
    const visible = visibleRequests(context.viewer);
    const document =
      visible && validate(params.documentId)
        ? await context.em.findOne(VisaDocument, { id: params.documentId ?? '' })
        : null;
    const request =
      document && visible && (await context.em.findOne(VisaRequest, { $and: [{ id: document.requestId }, visible] }));
    const bytes = request && document && (await context.files.get(document.fileKey));
    if (!document || !bytes) return missing;
    await recordPaperOpened(context, { act: 'VISA_PAPER_OPENED', subjectId: document.requestId, detail: document.id });
    return fileResponse({ bytes, contentType: document.contentType, fileName: document.fileName, inline: true });
  },
};

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
export const visaRoutes: Route[] = [putDocument, getDocument, getVisaPdf, getKeys];
