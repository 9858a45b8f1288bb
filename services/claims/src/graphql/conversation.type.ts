import { PageInfo } from '@trousseau/service/graphql-types';
import { Instant, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Conversation, Message, MessageDocument } from '../entities/conversation.ts';
import { ConversationSideEnum, ConversationTurnEnum } from './enums.ts';

/** One side’s exchange with the guarantor about a guaranteed lease; the entity itself is returned. */
@Directive('@key(fields: "id")')
@ObjectType('Conversation', {
  description: 'What a landlord, or a tenant, and the guarantor write to one another about a guaranteed lease.',
})
export class ConversationType implements Pick<Conversation, 'id' | 'side' | 'turn' | 'turnSince'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ConversationSideEnum, { description: 'Who writes with the guarantor.' })
  side!: Conversation['side'];

  @Field(() => ConversationTurnEnum, { description: 'Whose turn it is.' })
  turn!: Conversation['turn'];

  @Field(() => Instant, { description: 'Since when.' })
  turnSince!: Temporal.Instant;

  @Field(() => PlainDate, { nullable: true, description: 'Last day an answer of the guarantor is promised for.' })
  answerByOn!: Temporal.PlainDate | null;
}

/** One message; the entity itself is returned. */
@ObjectType('Message', { description: 'One message of a conversation.' })
export class MessageType implements Pick<Message, 'id' | 'fromGuarantor' | 'text' | 'sentAt'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether an officer wrote it.' })
  fromGuarantor!: boolean;

  @Field(() => String, { description: 'As written.' })
  text!: string;

  @Field(() => Instant, { description: 'When it was sent.' })
  sentAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When the other side first opened it.' })
  readAt!: Temporal.Instant | null;
}

/** A paper joined to a message; the entity itself is returned. */
@ObjectType('MessageDocument', { description: 'A paper joined to a message.' })
export class MessageDocumentType implements Pick<MessageDocument, 'id' | 'fileName' | 'sizeBytes'> {
  @Field(() => ID, { description: 'Id, made by the browser.' })
  id!: string;

  @Field(() => String, { description: 'Name, made safe to show.' })
  fileName!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  sizeBytes!: number;
}

/** A page of messages. */
@ObjectType('MessageConnection', { description: 'A page of messages, newest first.' })
export class MessageConnection {
  @Field(() => [MessageType], { description: 'The messages of this page.' })
  nodes!: MessageType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}

/** A page of conversations. */
@ObjectType('ConversationConnection', { description: 'A page of conversations.' })
export class ConversationConnection {
  @Field(() => [ConversationType], { description: 'The conversations of this page.' })
  nodes!: ConversationType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
