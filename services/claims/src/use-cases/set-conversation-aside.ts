import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { lockConversation } from './conversation-access.ts';

/** S-OFF-06. An officer finds that the last message calls for no answer: no promise runs any more. Kept in the audit. */
export const setConversationAside = (context: Context, conversationId: string) =>
  transact(context, async (em) => {
    const conversation = await lockConversation(em, context, conversationId);
    if (conversation.turn !== 'GUARANTOR')
      throw invalidState('Aucune réponse n’est attendue ici\u00a0: rechargez la page pour voir où en est l’échange.');
    conversation.turn = 'NOBODY';
    conversation.turnSince = context.now;
    conversation.answerByOn = null;
    await recordAudit(em, context, { act: 'CONVERSATION_SET_ASIDE', subjectId: conversation.id });
    return { kind: 'ConversationSetAside' as const, conversationId };
  });
