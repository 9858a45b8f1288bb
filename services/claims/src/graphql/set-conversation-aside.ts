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
import { setConversationAside } from '../use-cases/set-conversation-aside.ts';
import { conversationById } from './conversation.resolver.ts';
import { ConversationType } from './conversation.type.ts';

@InputType('SetConversationAsideInput', { description: 'What calls for no answer.' })
class SetConversationAsideInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@ObjectType('ConversationSetAside', { description: 'No answer is promised any more.' })
class ConversationSetAside {
  conversationId!: string;
}

const SetConversationAsideResult = createUnionType({
  name: 'SetConversationAsideResult',
  description: 'The conversation, which waits for nobody.',
  types: () => [ConversationSetAside] as const,
  resolveType: byKind,
});

/** The conversation, which waits for nobody. */
@Resolver(() => ConversationSetAside)
export class ConversationOfConversationSetAside {
  @FieldResolver(() => ConversationType, { description: 'The conversation.' })
  conversation(@Root() { conversationId }: ConversationSetAside, @Ctx() context: Context) {
    return conversationById(context, conversationId);
  }
}

/** S-OFF-06. Whether a message calls for an answer is for a person to say. */
@Resolver()
export class SetConversationAsideMutation {
  @Mutation(() => SetConversationAsideResult, { description: 'Notes that the last message calls for no answer.' })
  setConversationAside(
    @Ctx() context: Context,
    @Arg('input', () => SetConversationAsideInput) { conversationId }: SetConversationAsideInput,
  ) {
    return setConversationAside(context, conversationId);
  }
}
