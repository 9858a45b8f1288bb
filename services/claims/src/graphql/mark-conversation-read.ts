import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
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
import { markConversationRead } from '../use-cases/mark-conversation-read.ts';
import { conversationById } from './conversation.resolver.ts';
import { ConversationType } from './conversation.type.ts';

@InputType('MarkConversationReadInput', { description: 'What one has read.' })
class MarkConversationReadInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@ObjectType('ConversationRead', { description: 'The messages are marked as read.' })
class ConversationRead {
  conversationId!: string;
}

const MarkConversationReadResult = createUnionType({
  name: 'MarkConversationReadResult',
  description: 'The conversation, read.',
  types: () => [ConversationRead] as const,
  resolveType: byKind,
});

/** The conversation, read. */
@Resolver(() => ConversationRead)
export class ConversationOfConversationRead {
  @FieldResolver(() => ConversationType, { description: 'The conversation.' })
  conversation(@Root() { conversationId }: ConversationRead, @Ctx() context: Context) {
    return conversationById(context, conversationId);
  }
}

/** S-OFF-06. Whoever writes sees that they were read. */
@Resolver()
export class MarkConversationReadMutation {
  @Mutation(() => MarkConversationReadResult, {
    description: 'Notes that one has the other side’s messages before one’s eyes.',
  })
  markConversationRead(
    @Ctx() context: Context,
    @Arg('input', () => MarkConversationReadInput) { conversationId }: MarkConversationReadInput,
  ) {
    return markConversationRead(context, conversationId);
  }
}
