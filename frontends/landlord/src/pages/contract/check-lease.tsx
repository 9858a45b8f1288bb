import { type Problem, uploadFile, useMutation, useSpace } from '@trousseau/space';
import {
  Button,
  FileUpload,
  Notice,
  type ReceivedFile,
  Section,
  Stack,
  TaskList,
  TextField,
  type Upload,
} from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownContract } from './contract.tsx';

const Check = graphql(`
  mutation CheckLease($input: CheckLeaseInput!) {
    checkLease(input: $input) {
      ... on LeaseChecked { contract { id leaseCheck { checkedAt points { id ruleId outcome detail } } } }
      ... on Refusal { message }
    }
  }
`);

const states = { OK: 'DONE', TO_CORRECT: 'STARTED', TO_CONFIRM: 'TODO' } as const;

/** The lease against the contract and the visa, before anything is signed: each point right, to correct or to confirm. */
export function CheckLease({ contract, reload }: { readonly contract: ShownContract; readonly reload: () => void }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Check);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { leaseCheck, status } = contract;
  const open = status === 'GENERATED';
  if (!open && leaseCheck === null) return null;
  const right = leaseCheck?.points.filter(({ outcome }) => outcome === 'OK').length ?? 0;

  async function check() {
    const answer = await run((operationId) => ({ input: { operationId, contractId: contract.id, text } }));
    setProblem(answer.problem);
    const result = answer.data?.checkLease;
    setRefusal(result?.__typename === 'LeaseUnreadable' ? result.message : null);
    if (result?.__typename === 'LeaseChecked') notify({ tone: 'success', text: t('leaseCheck.done') });
  }

  return (
    <Section title={t('leaseCheck.title')} lead={t(open ? 'leaseCheck.lead' : 'leaseCheck.kept')}>
      <Stack>
        {leaseCheck !== null && (
          <>
            <p>{t('leaseCheck.result', { right, all: leaseCheck.points.length })}</p>
            <TaskList
              tasks={leaseCheck.points.map(({ id, ruleId, outcome, detail }) => ({
                id,
                title: t(`leaseCheck.points.${id as 'RENT'}`),
                hint: `${detail} (${ruleId})`,
                status: states[outcome],
                statusLabel: t(`leaseCheck.outcomes.${outcome}`),
              }))}
            />
          </>
        )}
        {open && (
          <>
            <ProblemNotice problem={problem} />
            {refusal !== null && (
              <Notice tone="warning" live>
                {refusal}
              </Notice>
            )}
            <LeaseFile contractId={contract.id} reload={reload} />
            <TextField
              label={t('leaseCheck.text')}
              hint={t('leaseCheck.textHint')}
              rows={6}
              name="leaseText"
              value={text}
              onChange={setText}
            />
            <div>
              <Button pending={running} onPress={() => void check()}>
                {t(leaseCheck === null ? 'leaseCheck.submit' : 'leaseCheck.again')}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </Section>
  );
}

/** The lease as its PDF: read at once, compared, kept by nobody. */
function LeaseFile({ contractId, reload }: { readonly contractId: string; readonly reload: () => void }) {
  const { t } = useTexts();
  const [read, setRead] = useState<readonly ReceivedFile[]>([]);
  const upload: Upload = async (file, onProgress, signal, key) => {
    const path = `/files/contract/contracts/${contractId}/lease/${key}`;
    const result = await uploadFile(path, file, onProgress, signal);
    if (result.kind === 'unreachable') throw new Error('unreachable');
    if (result.kind === 'refused') return { ok: false, reason: result.message };
    setRead((before) => [...before, { id: result.id, name: file.name, detail: t('leaseCheck.read') }]);
    return { ok: true, id: result.id };
  };
  return (
    <FileUpload
      id="lease-file"
      label={t('leaseCheck.file')}
      hint={t('leaseCheck.fileHint')}
      accept="application/pdf"
      files={read}
      upload={upload}
      onUploaded={reload}
    />
  );
}
