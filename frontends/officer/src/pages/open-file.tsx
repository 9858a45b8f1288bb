import { type Problem, useMutation, useQuery, useSpace } from '@trousseau/space';
import { Button, Card, FieldStack, Notice, Page, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { useAssign } from './use-assign.ts';

const MeQuestion = graphql(`
  query Examiner { me { id } }
`);

const Open = graphql(`
  mutation OpenVisaRequest($input: OpenVisaRequestInput!) {
    openVisaRequest(input: $input) {
      ... on VisaRequestOpened { visaRequest { id } }
      ... on Refusal { message }
    }
  }
`);

interface OpenFileProps {
  readonly requestId: string;
  /** Asked again once it is open. */
  readonly onOpened: () => void;
}

/** In place of a file that is not one’s own: take it, or say why one looks into it (S34). */
export function OpenFile({ requestId, onOpened }: OpenFileProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { data } = useQuery(MeQuestion, {});
  const { assign, running: taking, problem: takingProblem } = useAssign(requestId);
  const { run, running } = useMutation(Open);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<{ take?: string; open?: string }>({});

  async function take() {
    if (!data?.me) return;
    const message = await assign({ officerId: data.me.id });
    if (message === null) return onOpened();
    setRefused({ take: message });
  }

  async function open() {
    const answer = await run((operationId) => ({ input: { operationId, requestId, reason } }));
    setProblem(answer.problem);
    const result = answer.data?.openVisaRequest;
    if (result?.__typename === 'VisaRequestOpened') return onOpened();
    setRefused({ open: result?.message ?? t('problem.failed') });
  }

  return (
    <Page
      title={t('openFile.title')}
      lead={t('openFile.lead')}
      breadcrumb={[{ href: `${basePath}/visas`, label: t('queue.title') }]}
      width="narrow"
      hasErrors={refused.open !== undefined}
    >
      <ProblemNotice problem={problem ?? takingProblem} />
      <Stack gap={6}>
        <Card>
          <Stack>
            <p>{t('openFile.takeMeans')}</p>
            {refused.take && (
              <Notice tone="warning" live>
                {refused.take}
              </Notice>
            )}
            <div>
              <Button variant="primary" pending={taking} disabled={!data?.me} onPress={() => void take()}>
                {t('assignment.take')}
              </Button>
            </div>
          </Stack>
        </Card>
        <Card>
          <FieldStack>
            <TextField
              name="openReason"
              label={t('openFile.reason')}
              hint={t('openFile.reasonHint')}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={setReason}
              error={refused.open}
            />
            <div>
              <Button pending={running} onPress={() => void open()}>
                {t('openFile.open')}
              </Button>
            </div>
          </FieldStack>
        </Card>
      </Stack>
    </Page>
  );
}
