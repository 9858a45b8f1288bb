import type { FilterQuery } from '@mikro-orm/core';
import { recordPaperOpened } from '@trousseau/service/audit';
import type { Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { validate } from 'uuid';
import { MessageDocument } from '../entities/conversation.ts';
import { conversationsVisibleTo } from '../entities/visible-to.ts';
import { storeMessageDocument } from '../use-cases/store-message-document.ts';
import { json, missing as notFound } from './answers.ts';
import { notFoundAsNull } from './not-found-as-null.ts';

const missing = notFound('Ce document est introuvable dans votre espace.');

/** `PUT /files/claims/messages/{messageId}/documents/{documentId}?name=…`: joins a paper to a message one has just written. */
const putDocument: Route = {
  method: 'PUT',
  path: '/files/messages/:messageId/documents/:documentId',
  async handle(context, { params: { messageId = '', documentId = '' }, query, body }) {
    if (!validate(messageId) || !validate(documentId)) return missing;
    const verdict = await notFoundAsNull(
      storeMessageDocument(context, { messageId, documentId, fileName: query.get('name') ?? '', bytes: body }),
    );
    if (!verdict) return missing;
    if (verdict.kind === 'stored') return json(201, { id: documentId });
    return json(verdict.status, { code: verdict.code, message: verdict.message });
  },
};

/** `GET /files/claims/message-documents/{id}`: a paper, for the side that wrote with the guarantor and the officers. */
const getDocument: Route = {
  method: 'GET',
  path: '/files/message-documents/:documentId',
  async handle(context, { params: { documentId = '' } }) {
    const conversation = conversationsVisibleTo(context.viewer);
    const own = { $and: [{ id: documentId }, { message: { conversation } }] } as FilterQuery<MessageDocument>;
    const document =
      conversation &&
      validate(documentId) &&
      (await context.em.findOne(MessageDocument, own, { populate: ['message'] }));
    const bytes = document && (await context.files.get(document.id));
    if (!document || !bytes) return missing;
    const subjectId = document.message.conversation.id;
    await recordPaperOpened(context, { act: 'MESSAGE_PAPER_OPENED', subjectId, detail: document.id });
    return fileResponse({ bytes, contentType: document.contentType, fileName: document.fileName, inline: true });
  },
};

/** What is joined to messages. */
export const messageRoutes: Route[] = [putDocument, getDocument];
