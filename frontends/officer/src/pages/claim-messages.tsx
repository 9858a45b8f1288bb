import { Conversation, type Problem, useMutation, useQuery, useSpace } from '@trousseau/space';
import { Button, PartialBlock, Section, Tabs } from '@trousseau/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { ConversationSide } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const MessagesQuestion = graphql(`
  query ClaimMessages($contractId: ID!, $side: ConversationSide!, $containing: String) {
    conversation(contractId: $contractId, side: $side) {
      id turn answerByOn unreadCount
      messages(first: 50, containing: $containing) {
        totalCount
        nodes { id fromGuarantor text sentAt readAt documents { id fileName path } }
      }
    }
  }
`);

const SendMessage = graphql(`
  mutation AnswerMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      ... on MessageSent { conversation { id turn } }
      ... on Refusal { message }
    }
  }
`);

const MarkRead = graphql(`
  mutation MarkMessagesRead($input: MarkConversationReadInput!) {
    markConversationRead(input: $input) { ... on ConversationRead { conversation { id unreadCount } } }
  }
`);

const SetAside = graphql(`
  mutation SetConversationAside($input: SetConversationAsideInput!) {
    setConversationAside(input: $input) { ... on ConversationSetAside { conversation { id turn answerByOn } } }
  }
`);

const templatesFor = { LANDLORD: ['receipt', 'account'], TENANT: ['plan'] } as const;

/** Both conversations of a lease: the landlord’s, and the tenant’s once there is a debt; neither reads the other’s (S-OFF-06). */
export function ClaimMessages({ contractId, hasDebt }: { readonly contractId: string; readonly hasDebt: boolean }) {
  const { t } = useTexts();
  if (!hasDebt) return <OneSide contractId={contractId} side="LANDLORD" />;
  return (
    <Section title={t('messages.title')}>
      <Tabs
        label={t('messages.title')}
        tabs={(['LANDLORD', 'TENANT'] as const).map((side) => ({
          id: side,
          label: t(`messages.side.${side}`),
          content: <OneSide contractId={contractId} side={side} />,
        }))}
      />
    </Section>
  );
}

/** Where only damage made the debt: what the tenant who repays it writes. */
export const TenantMessages = ({ contractId }: { readonly contractId: string }) => (
  <OneSide contractId={contractId} side="TENANT" />
);

interface OneSideProps {
  readonly contractId: string;
  readonly side: ConversationSide;
}

function OneSide({ contractId, side }: OneSideProps) {
  const { t, locale } = useTexts();
  const { notify } = useSpace();
  const [containing, setContaining] = useState('');
  const { data, loading, reload } = useQuery(MessagesQuestion, { contractId, side, containing });
  const { run, running } = useMutation(SendMessage);
  const { run: mark } = useMutation(MarkRead);
  const [problem, setProblem] = useState<Problem | null>(null);
  const conversation = data?.conversation ?? null;
  const unread = conversation !== null && conversation.unreadCount > 0 ? conversation.id : null;
  const markRead = useEffectEvent((conversationId: string) => void mark(() => ({ input: { conversationId } })));
  useEffect(() => {
    if (unread !== null) markRead(unread);
  }, [unread]);

  async function send(text: string): Promise<boolean | string> {
    const answer = await run((operationId) => ({ input: { operationId, contractId, side, text } }));
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
      isGuarantor
      send={send}
      sending={running}
      problemNotice={<ProblemNotice problem={problem} />}
      reload={reload}
      containing={containing}
      onSearch={setContaining}
      templates={templatesFor[side].map((id) => ({
        id,
        label: t(`messages.template.${id}.label`),
        text: t(`messages.template.${id}.text`),
      }))}
      actions={conversation?.turn === 'GUARANTOR' && <NothingToAnswer conversationId={conversation.id} />}
    />
  );
}

/** The last message calls for no answer: the promise ends. */
function NothingToAnswer({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(SetAside);

  async function setAside() {
    const answer = await run(() => ({ input: { conversationId } }));
    if (answer.data) notify({ tone: 'success', text: t('messages.asideDone') });
    else notify({ tone: 'danger', text: t('problem.failed') });
  }

  return (
    <Button size="small" pending={running} onPress={() => void setAside()}>
      {t('messages.aside')}
    </Button>
  );
}
