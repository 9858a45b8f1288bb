import { type Problem, useMayChange, useMutation, useSpace } from '@trousseau/space';
import { Button, ErrorSummary, FormActions, Notice, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { FromMyPhone } from '../../components/from-my-phone.tsx';
import { PaperBadge } from '../../components/paper-badge.tsx';
import { PaperUpload, PaperUploads, paperFieldId } from '../../components/paper-upload.tsx';
import { isOvertaken, ProblemNotice } from '../../components/problem-notice.tsx';
import { WithdrawRequest } from '../../components/withdraw-request.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { FollowedRequest } from './follow-up.tsx';

const Complete = graphql(`
  mutation CompleteVisaRequest($input: CompleteVisaRequestInput!) {
    completeVisaRequest(input: $input) {
      ... on VisaRequestCompleted { visaRequest { id status decisionDueOn } }
      ... on Refusal { message }
    }
  }
`);

interface IncompleteProps {
  readonly request: FollowedRequest;
  readonly reload: () => void;
}

/** An officer waits for papers: which ones, why, and the way to send them; the time to answer starts again when they are sent. */
export function Incomplete({ request, reload }: IncompleteProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const mayChange = useMayChange();
  const { run, running } = useMutation(Complete);
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const missing = request.askedDocuments.filter(({ received }) => !received);
  const errors =
    attempts === 0
      ? []
      : missing.map(({ kind, label }) => ({
          field: paperFieldId(kind),
          message: t('request.documents.missing', { label }),
        }));

  async function send() {
    setAttempts(attempts + 1);
    if (missing.length > 0) return;
    const answer = await run((operationId) => ({ input: { operationId, requestId: request.id } }));
    setProblem(answer.problem);
    if (isOvertaken(answer.problem)) reload();
    const result = answer.data?.completeVisaRequest;
    if (result?.__typename === 'VisaRequestCompleted') notify({ tone: 'success', text: t('followUp.completed') });
    // Another device took a paper away meanwhile: the list is read again and shows which.
    else if (result) reload();
  }

  return (
    <Stack gap={5}>
      <Notice tone="info" title={t('followUp.asked', { count: request.askedDocuments.length })}>
        {t('followUp.askedText')}
      </Notice>
      <ErrorSummary errors={errors} submitCount={attempts} />
      <ProblemNotice problem={problem} />
      <FromMyPhone requestId={request.id} reload={reload} />
      <PaperUploads>
        {request.askedDocuments.map(({ kind, label, note, received }) => (
          <PaperUpload
            key={kind}
            requestId={request.id}
            kind={kind}
            label={label}
            hint={note ? t('paper.inWords', { words: note }) : (required(request, kind)?.why ?? '')}
            source={required(request, kind)?.source}
            error={errors.find(({ field }) => field === paperFieldId(kind))?.message}
            papers={request.documents.filter((document) => document.kind === kind)}
            unfinished={request.unfinishedDocuments.filter((document) => document.kind === kind)}
            received={received}
            badge={<PaperBadge received={received} />}
            reload={reload}
          />
        ))}
      </PaperUploads>
      {mayChange && (
        <FormActions>
          <Button variant="primary" size="large" pending={running} onPress={() => void send()}>
            {t('followUp.complete')}
          </Button>
          <WithdrawRequest requestId={request.id} />
        </FormActions>
      )}
    </Stack>
  );
}

const required = ({ requiredDocuments }: FollowedRequest, kind: string) =>
  requiredDocuments.find((document) => document.kind === kind);
