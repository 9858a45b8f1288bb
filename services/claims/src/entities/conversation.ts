import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';
import { CONVERSATION_SIDES, CONVERSATION_TURNS } from '../domain/conversation.ts';
import { GuaranteedLease } from './guaranteed-lease.ts';

export const ConversationSchema = defineEntity({
  name: 'Conversation',
  tableName: 'conversation',
  properties: {
    id: p.uuid().primary(),
    lease: () => p.manyToOne(GuaranteedLease).fieldName('contract_id').deleteRule('restrict').updateRule('restrict'),
    side: p.enum(CONVERSATION_SIDES),
    turn: p.enum(CONVERSATION_TURNS),
    /** Since when it is their turn. */
    turnSince: instant(),
    answerByOn: plainDate().nullable(),
  },
  uniques: [{ name: 'one_conversation_per_side', properties: ['lease', 'side'] }],
  indexes: [
    {
      name: 'conversation_to_answer',
      expression: `create index "conversation_to_answer" on "conversation" ("answer_by_on", "id") where turn = 'GUARANTOR'`,
    },
  ],
});

/** What a landlord, or a tenant, and the guarantor’s officers write to one another about a guaranteed lease. Distribution key: contract_id. */
export class Conversation extends ConversationSchema.class {}
ConversationSchema.setClass(Conversation);

export const MessageSchema = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: p.uuid().primary(),
    conversation: () => p.manyToOne(Conversation).deleteRule('restrict').updateRule('restrict'),
    fromGuarantor: p.boolean(),
    authorId: p.uuid(),
    /** As written; empty once the space of who was written to, or wrote, is erased (S63). */
    text: p.text(),
    sentAt: instant(),
    /** When the other side first opened it. */
    readAt: instant().nullable(),
  },
  indexes: [{ name: 'message_conversation', properties: ['conversation', 'id'] }],
});

/** One message, which nobody changes. Distribution key: the conversation’s contract. */
export class Message extends MessageSchema.class {}
MessageSchema.setClass(Message);

export const MessageDocumentSchema = defineEntity({
  name: 'MessageDocument',
  tableName: 'message_document',
  properties: {
    id: p.uuid().primary(),
    message: () => p.manyToOne(Message).deleteRule('restrict').updateRule('restrict'),
    fileName: p.text(),
    contentType: p.text(),
    sizeBytes: p.integer(),
    sha256: p.text(),
    receivedAt: instant(),
  },
  indexes: [{ name: 'message_document_message', properties: ['message'] }],
});

/** A paper joined to a message; its bytes are in the file store under its id. Distribution key: the conversation’s contract. */
export class MessageDocument extends MessageDocumentSchema.class {}
MessageDocumentSchema.setClass(MessageDocument);
