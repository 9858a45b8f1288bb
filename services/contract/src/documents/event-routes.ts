import { recordPaperOpened } from '@trousseau/service/audit';
import type { Context, Route, RouteResponse } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { roleOf } from '@trousseau/service/viewer';
import { GraphQLError } from 'graphql';
import { validate } from 'uuid';
import { ContractEvent, EventDecision, EventDocument } from '../entities/contract-event.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { isInEffect, withDecision } from '../use-cases/contract-life.ts';
import { storeEventDocument } from '../use-cases/store-event-document.ts';
import { amendmentPdf } from './amendment-pdf.ts';

const json = (status: number, value: object): RouteResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

const missing = json(404, { code: 'NOT_FOUND', message: 'Cet élément est introuvable dans votre espace.' });

/** Papers and amendments are for people of the contract and officers: partners read data, not papers (S23). */
const contractsOf = ({ viewer }: Context) => (roleOf(viewer) === 'PARTNER' ? null : visibleContracts(viewer));

/** `PUT /files/contract-events/{eventId}/documents/{documentId}?name=…`: adds a paper to an event sent to an officer. */
const putDocument: Route = {
  method: 'PUT',
  path: '/files/contract-events/:eventId/documents/:documentId',
  async handle(context, { params: { eventId = '', documentId = '' }, query, body }) {
    if (roleOf(context.viewer) !== 'LANDLORD' || !validate(documentId) || !validate(eventId)) return missing;
    try {
      const fileName = query.get('name') ?? '';
      const verdict = await storeEventDocument(context, { eventId, documentId, fileName, bytes: body });
      if (verdict.kind === 'stored') return json(201, { id: documentId });
      return json(verdict.status, { code: verdict.code, message: verdict.message });
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND') return missing;
      throw error;
    }
  },
};

/** `GET /files/event-documents/{id}`: a paper, for the landlord and the officers. The tenant reads none of them. */
const getDocument: Route = {
  method: 'GET',
  path: '/files/event-documents/:documentId',
  async handle(context, { params: { documentId = '' } }) {
    const visible = roleOf(context.viewer) === 'TENANT' ? null : contractsOf(context);
    const document =
      visible && validate(documentId)
        ? await context.em.findOne(
            EventDocument,
            { id: documentId, event: { contract: visible } },
            { populate: ['event'] },
          )
        : null;
    const bytes = document && (await context.files.get(document.id));
    if (!document || !bytes) return missing;
    const { id: detail, event, contentType, fileName } = document;
    await recordPaperOpened(context, { act: 'CONTRACT_PAPER_OPENED', subjectId: event.contract.id, detail });
    return fileResponse({ bytes, contentType, fileName, inline: true });
  },
};

/** `GET /files/amendments/{eventId}.pdf`: the amendment of an event in effect, for the two sides and the officers. */
const getAmendment: Route = {
  method: 'GET',
  path: '/files/amendments/:eventId.pdf',
  async handle(context, { params: { eventId = '' } }) {
    const visible = contractsOf(context);
    const event =
      visible && validate(eventId)
        ? await context.em.findOne(ContractEvent, { id: eventId, contract: visible }, { populate: ['contract'] })
        : null;
    if (!event) return missing;
    const one = withDecision(event, await context.em.findOne(EventDecision, { id: event.id }));
    if (!isInEffect(one)) return missing;
    const { contract } = event;
    await recordPaperOpened(context, { act: 'CONTRACT_PAPER_OPENED', subjectId: contract.id, detail: event.id });
    const { bytes } = await amendmentPdf(contract, one);
    const fileName = `avenant-${event.number}-${contract.number}.pdf`;
    return fileResponse({ bytes, contentType: 'application/pdf', fileName, inline: true });
  },
};

/** What is served of events beside GraphQL. */
export const eventRoutes: Route[] = [putDocument, getDocument, getAmendment];
