import type { Problem } from '@trousseau/space';
import { Conversation, useMayChange, useMutation, useQuery, useSpace } from '@trousseau/space';
import { PartialBlock } from '@trousseau/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const MessagesQuestion = graphql(`
  query Messages($contractId: ID!, $containing: String) {
    conversation(contractId: $contractId, side: LANDLORD) {
      id turn answerByOn unreadCount
      messages(first: 50, containing: $containing) {
        totalCount
        nodes { id fromGuarantor text sentAt readAt documents { id fileName path } }
      }
    }
  }
`);

const SendMessage = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      ... on MessageSent { conversation { id turn } }
      ... on Refusal { message }
    }
  }
`);

const MarkRead = graphql(`
  mutation MarkConversationRead($input: MarkConversationReadInput!) {
    markConversationRead(input: $input) { ... on ConversationRead { conversation { id unreadCount } } }
  }
`);

/** The landlord’s messages with the guarantor about this lease (R-CON-10). */
export function Messages({ contractId }: { readonly contractId: string }) {
  const { t, locale } = useTexts();
  const { notify } = useSpace();
  const mayChange = useMayChange();
  const [containing, setContaining] = useState('');
  const { data, loading, reload } = useQuery(MessagesQuestion, { contractId, containing });
  const { run, running } = useMutation(SendMessage);
  const { run: mark } = useMutation(MarkRead);
  const [problem, setProblem] = useState<Problem | null>(null);
  const conversation = data?.conversation ?? null;
  const unread = mayChange && conversation !== null && conversation.unreadCount > 0 ? conversation.id : null;
  const markRead = useEffectEvent((conversationId: string) => void mark(() => ({ input: { conversationId } })));
  useEffect(() => {
    if (unread !== null) markRead(unread);
  }, [unread]);

  async function send(text: string): Promise<boolean | string> {
    const answer = await run((operationId) => ({
      input: { operationId, contractId, side: 'LANDLORD' as const, text },
    }));
    setProblem(answer.problem);
    const result = answer.data?.sendMessage;
    if (result?.__typename !== 'MessageSent') return result?.message ?? false;
    notify({ tone: 'success', text: t('messages.sent') });
    reload();
    return true;
  }

  if (loading) return null;
  if (!data) return <PartialBlock onRetry={reload} />;
  return (
    <Conversation
      t={t}
      locale={locale}
      conversation={conversation}
      isGuarantor={false}
      send={send}
      sending={running}
      problemNotice={<ProblemNotice problem={problem} />}
      reload={reload}
      containing={containing}
      onSearch={setContaining}
    />
  );
}
