import {
  Button,
  Cluster,
  FileUpload,
  FormActions,
  longDay,
  MessageThread,
  Notice,
  Section,
  Stack,
  TextField,
  type Upload,
} from '@trousseau/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Locale } from '../contract.ts';
import { uploadFile } from '../upload-file.ts';
import { useMayChange } from '../use-space.tsx';

/** What the graph says of one message. */
interface GivenMessage {
  readonly id: string;
  readonly fromGuarantor: boolean;
  readonly text: string;
  readonly sentAt: string;
  readonly readAt: string | null;
  readonly documents: readonly { readonly id: string; readonly fileName: string; readonly path: string }[];
}

/** What the graph says of a conversation; messages newest first. */
export interface GivenConversation {
  readonly id: string;
  readonly turn: 'GUARANTOR' | 'PARTY' | 'NOBODY';
  readonly answerByOn: string | null;
  readonly messages: { readonly nodes: readonly GivenMessage[]; readonly totalCount: number };
}

type Key =
  | 'title'
  | 'lead'
  | 'promised'
  | 'none'
  | 'list'
  | 'mine'
  | 'theirs'
  | 'read'
  | 'earlier'
  | 'text'
  | 'hint'
  | 'send'
  | 'attach'
  | 'attachHint'
  | 'search'
  | 'searchSubmit'
  | 'notFound';

export interface ConversationProps {
  /** The texts of the space, which says in its own words who is on the other side. */
  readonly t: (key: `messages.${Key}`, values?: Record<string, string | number>) => string;
  readonly locale: Locale;
  /** Null before the first message. */
  readonly conversation: GivenConversation | null;
  /** Whether the page is the guarantor’s. */
  readonly isGuarantor: boolean;
  /** Sends what is written: whether it is sent, or the reason when it is refused. */
  readonly send: (text: string) => Promise<boolean | string>;
  readonly sending: boolean;
  readonly problemNotice: ReactNode;
  readonly reload: () => void;
  /** Words whose messages alone are shown; empty for all. */
  readonly containing: string;
  readonly onSearch: (words: string) => void;
  /** Texts an officer may begin with. */
  readonly templates?: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  readonly actions?: ReactNode;
}

/** What one side and the guarantor wrote to one another, and the next message (R-CON-10). */
export function Conversation(props: ConversationProps) {
  const { t, locale, conversation, isGuarantor, reload, actions, containing } = props;
  const mayWrite = useMayChange();
  const messages = conversation?.messages.nodes.toReversed() ?? [];
  const hidden = (conversation?.messages.totalCount ?? 0) - messages.length;
  const last = messages.at(-1);
  return (
    <Section title={t('messages.title')} lead={t('messages.lead')} actions={actions}>
      <Stack>
        {conversation?.turn === 'GUARANTOR' && conversation.answerByOn !== null && (
          <Notice tone="info">{t('messages.promised', { day: longDay(conversation.answerByOn, locale) })}</Notice>
        )}
        {(containing !== '' || messages.length > SEARCHED_FROM) && <Search {...props} />}
        {hidden > 0 && <p>{t('messages.earlier', { count: hidden })}</p>}
        {messages.length === 0 ? (
          <p>{t(containing === '' ? 'messages.none' : 'messages.notFound')}</p>
        ) : (
          <MessageThread
            label={t('messages.list')}
            messages={messages.map((message) => shown(message, message.fromGuarantor === isGuarantor, props))}
          />
        )}
        {mayWrite && containing === '' && last && last.fromGuarantor === isGuarantor && (
          <FileUpload
            key={last.id}
            id={`message-papers-${last.id}`}
            label={t('messages.attach')}
            hint={t('messages.attachHint')}
            files={last.documents.map(({ id, fileName, path }) => ({ id, name: fileName, href: path }))}
            upload={sendTo(last.id)}
            onUploaded={reload}
            optional
          />
        )}
        {mayWrite && <Writing {...props} />}
      </Stack>
    </Section>
  );
}

/** Messages above which looking for words is worth a field. */
const SEARCHED_FROM = 5;

function Search({ t, containing, onSearch }: ConversationProps) {
  const [words, setWords] = useState(containing);

  function submit(event: FormEvent) {
    event.preventDefault();
    onSearch(words.trim());
  }

  return (
    <search>
      <form onSubmit={submit}>
        <Cluster>
          <TextField
            name="words"
            type="search"
            label={t('messages.search')}
            value={words}
            onChange={setWords}
            maxLength={100}
            optional
          />
          <Button type="submit" icon="search" size="small">
            {t('messages.searchSubmit')}
          </Button>
        </Cluster>
      </form>
    </search>
  );
}

function Writing({ t, send, sending, problemNotice, templates = [] }: ConversationProps) {
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const outcome = await send(text);
    setRefusal(typeof outcome === 'string' ? outcome : null);
    if (outcome === true) setText('');
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {problemNotice}
        {templates.length > 0 && (
          <Stack gap={2}>
            {templates.map((template) => (
              <div key={template.id}>
                <Button size="small" variant="quiet" onPress={() => setText(template.text)}>
                  {template.label}
                </Button>
              </div>
            ))}
          </Stack>
        )}
        <TextField
          name="message"
          label={t('messages.text')}
          hint={t('messages.hint')}
          value={text}
          onChange={setText}
          error={refusal ?? undefined}
          rows={5}
          maxLength={4000}
        />
        <FormActions>
          <Button type="submit" icon="mail" pending={sending}>
            {t('messages.send')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

function shown(message: GivenMessage, isMine: boolean, { t, locale }: ConversationProps) {
  const { id, text, sentAt, readAt, documents } = message;
  return {
    id,
    isMine,
    text,
    author: t(isMine ? 'messages.mine' : 'messages.theirs'),
    when: instantInWords(sentAt, locale),
    mark: isMine && readAt !== null ? t('messages.read', { when: instantInWords(readAt, locale) }) : undefined,
    files: documents.map((document) => ({ id: document.id, name: document.fileName, href: document.path })),
  };
}

/** « 12 août 2026 à 10:00 » */
const instantInWords = (instant: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));

const sendTo =
  (messageId: string): Upload =>
  async (file, onProgress, signal, key) => {
    const path = `/files/claims/messages/${messageId}/documents/${key}?${new URLSearchParams({ name: file.name })}`;
    const result = await uploadFile(path, file, onProgress, signal);
    if (result.kind === 'unreachable') throw new Error('unreachable');
    return result.kind === 'received' ? { ok: true, id: result.id } : { ok: false, reason: result.message };
  };
