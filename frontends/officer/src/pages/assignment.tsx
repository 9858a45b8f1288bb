import { useQuery, useSpace } from '@trousseau/space';
import { Button, Cluster, Dialog, FieldStack, Notice, Section, Select, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useCommands } from '../components/commands.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { DeclareConflict } from './declare-conflict.tsx';
import { useAssign } from './use-assign.ts';
import type { ReviewedRequest } from './visa-review.tsx';

const ColleaguesQuestion = graphql(`
  query Colleagues { me { id } officers { id displayName } }
`);

/** Who examines the file, and how that changes: taken, given to a colleague, given back, or left because one knows the applicant. */
export function Assignment({ request }: { readonly request: ReviewedRequest }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { assign, running, problem } = useAssign(request.id);
  const { data } = useQuery(ColleaguesQuestion, {});
  const [giving, setGiving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { officer, assignedToMe, conflictDeclared, refusedByMe } = request;
  const free = officer === null;
  const mayTake = free && !conflictDeclared && !refusedByMe;

  async function move(officerId: string | null, done: 'taken' | 'releasedToQueue') {
    const message = await assign({ officerId });
    setRefused(message);
    if (message === null) notify({ tone: 'success', text: t(`assignment.${done}`) });
  }
  const take = () => data?.me && void move(data.me.id, 'taken');

  useCommands([
    ...(mayTake ? [{ id: 'take', label: t('assignment.take'), shortcut: 'P', run: take }] : []),
    ...(assignedToMe
      ? [{ id: 'release', label: t('assignment.release'), run: () => void move(null, 'releasedToQueue') }]
      : []),
    { id: 'give', label: t('assignment.give'), run: () => setGiving(true) },
  ]);

  return (
    <Section title={t('assignment.title')}>
      <p>
        {assignedToMe
          ? t('assignment.mine')
          : free
            ? t('assignment.nobody')
            : t('assignment.colleague', { name: officer.displayName ?? t('workload.unknownOfficer') })}
      </p>
      <ProblemNotice problem={problem} />
      {refused && (
        <Notice tone="warning" live>
          {refused}
        </Notice>
      )}
      {conflictDeclared && <Notice tone="info">{t('assignment.conflict')}</Notice>}
      <Cluster>
        {mayTake && (
          <Button size="small" pending={running} disabled={!data?.me} onPress={take}>
            {t('assignment.take')}
          </Button>
        )}
        {assignedToMe && (
          <Button size="small" pending={running} onPress={() => void move(null, 'releasedToQueue')}>
            {t('assignment.release')}
          </Button>
        )}
        <Button size="small" onPress={() => setGiving(true)}>
          {t('assignment.give')}
        </Button>
        {!conflictDeclared && <DeclareConflict requestId={request.id} />}
      </Cluster>
      {giving && (
        <GiveDialog
          request={request}
          colleagues={(data?.officers ?? []).filter(({ id }) => id !== officer?.id)}
          onClose={() => setGiving(false)}
        />
      )}
    </Section>
  );
}

interface GiveDialogProps {
  readonly request: ReviewedRequest;
  readonly colleagues: readonly { readonly id: string; readonly displayName: string | null }[];
  readonly onClose: () => void;
}

/** To whom, and why when a colleague had taken it. */
function GiveDialog({ request, colleagues, onClose }: GiveDialogProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { assign, running, problem } = useAssign(request.id);
  const [officerId, setOfficerId] = useState('');
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const fromColleague = request.officer !== null && !request.assignedToMe;

  async function give() {
    if (officerId === '') return setMessage(t('assignment.chooseWho'));
    const refused = await assign({ officerId, reason });
    setMessage(refused);
    if (refused !== null) return;
    notify({ tone: 'success', text: t('assignment.given') });
    onClose();
  }

  return (
    <Dialog
      title={t('assignment.giveTitle')}
      isOpen
      onClose={onClose}
      confirmLabel={t('assignment.giveConfirm')}
      onConfirm={() => void give()}
      pending={running}
    >
      <FieldStack>
        <ProblemNotice problem={problem} />
        <Select
          name="officer"
          label={t('assignment.who')}
          options={colleagues.map(({ id, displayName }) => ({
            value: id,
            label: displayName ?? t('workload.unknownOfficer'),
          }))}
          placeholder={t('paper.reasonPlaceholder')}
          value={officerId}
          onChange={setOfficerId}
          error={message ?? undefined}
        />
        <TextField
          name="giveReason"
          label={t('assignment.reason')}
          hint={t('assignment.reasonHint')}
          rows={3}
          maxLength={500}
          optional={!fromColleague}
          value={reason}
          onChange={setReason}
        />
      </FieldStack>
    </Dialog>
  );
}
