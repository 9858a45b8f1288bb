import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { roleOf } from '@trousseau/service/viewer';
import { Message } from '../entities/conversation.ts';
import { lockConversation } from './conversation-access.ts';

/** Notes that the viewer’s side has the other side’s messages before its eyes; those already read keep their instant. */
export const markConversationRead = (context: Context, conversationId: string) =>
  transact(context, async (em) => {
    const conversation = await lockConversation(em, context, conversationId);
    const fromGuarantor = roleOf(context.viewer) !== 'OFFICER';
    await em.nativeUpdate(Message, { conversation, fromGuarantor, readAt: null }, { readAt: context.now });
    return { kind: 'ConversationRead' as const, conversationId };
  });
