import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { ConversationSide } from '../domain/conversation.ts';
import { type SendMessage, sendMessage } from '../use-cases/send-message.ts';
import { conversationById } from './conversation.resolver.ts';
import { ConversationType } from './conversation.type.ts';
import { ConversationSideEnum } from './enums.ts';

@InputType('SendMessageInput', { description: 'A message about a guaranteed lease.' })
class SendMessageInput implements SendMessage {
  @Field(() => ID, { description: 'Made by the sender, once per message.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => ConversationSideEnum, { description: 'One’s own side; for an officer, the side written to.' })
  side!: ConversationSide;

  @Field(() => String, { description: 'The message.' })
  text!: string;
}

@ObjectType('MessageSent', { description: 'The message is sent.' })
class MessageSent {
  conversationId!: string;

  @Field(() => ID, { description: 'The message, to join papers to it.' })
  messageId!: string;
}

@ObjectType('MessageRefused', { implements: Refusal, description: 'The message cannot be sent as it is.' })
class MessageRefused extends Refusal {}

const SendMessageResult = createUnionType({
  name: 'SendMessageResult',
  description: 'The conversation with its new message, or what to correct.',
  types: () => [MessageSent, MessageRefused] as const,
  resolveType: byKind,
});

/** The conversation after the message. */
@Resolver(() => MessageSent)
export class ConversationOfMessageSent {
  @FieldResolver(() => ConversationType, { description: 'The conversation.' })
  conversation(@Root() { conversationId }: MessageSent, @Ctx() context: Context) {
    return conversationById(context, conversationId);
  }
}

/** S-OFF-06: landlord or tenant, and the officers. */
@Resolver()
export class SendMessageMutation {
  @Mutation(() => SendMessageResult, {
    description: 'Writes to the guarantor, or to one side as an officer (R-CON-10).',
  })
  sendMessage(@Ctx() context: Context, @Arg('input', () => SendMessageInput) input: SendMessageInput) {
    return sendMessage(context, input);
  }
}
