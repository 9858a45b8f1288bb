import { type Problem, useMayChange, useMutation, useSpace } from '@trousseau/space';
import { Button, longDay, Section, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { PaperUpload, PaperUploads } from '../../components/paper-upload.tsx';
import { isOvertaken, ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { FollowedRequest } from './follow-up.tsx';

const Contest = graphql(`
  mutation ContestVisaRefusal($input: ContestVisaRefusalInput!) {
    contestVisaRefusal(input: $input) {
      ... on VisaRefusalContested {
        visaRequest {
          id status decisionDueOn decidedAt late refusalReasons contestableUntil
          contest { words contestedAt refusalReasons }
        }
      }
      ... on AnotherRequestOpen { visaRequest { id } }
      ... on Refusal { message }
    }
  }
`);

interface ContestRefusalProps {
  readonly request: FollowedRequest;
  /** Last day to contest. */
  readonly until: string;
  readonly reload: () => void;
}

/** N-REFUSAL with appeal: what one finds wrong in a refusal, with what proves it; the request itself is left as it was sent. */
export function ContestRefusal({ request, until, reload }: ContestRefusalProps) {
  const { t, locale } = useTexts();
  const { notify } = useSpace();
  const mayChange = useMayChange();
  const { run, running } = useMutation(Contest);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send() {
    const answer = await run((operationId) => ({ input: { operationId, requestId: request.id, words } }));
    setProblem(answer.problem);
    if (isOvertaken(answer.problem)) reload();
    const result = answer.data?.contestVisaRefusal;
    if (result?.__typename === 'VisaRefusalContested')
      return notify({ tone: 'success', text: t('followUp.contest.sent') });
    setError(result?.message ?? null);
  }

  if (!mayChange) return null;
  return (
    <Section title={t('followUp.contest.open')} lead={t('followUp.contest.means', { day: longDay(until, locale) })}>
      <Stack gap={5}>
        <ProblemNotice problem={problem} />
        <TextField
          name="words"
          label={t('followUp.contest.words')}
          hint={t('followUp.contest.wordsHint')}
          rows={5}
          maxLength={2000}
          value={words}
          onChange={(typed) => {
            setWords(typed);
            setError(null);
          }}
          error={error ?? undefined}
        />
        <PaperUploads>
          <PaperUpload
            requestId={request.id}
            kind="OTHER"
            label={t('followUp.contest.paper')}
            hint={t('followUp.contest.paperHint')}
            optional
            papers={papersSince(request)}
            unfinished={request.unfinishedDocuments.filter(({ kind }) => kind === 'OTHER')}
            received={false}
            badge={null}
            reload={reload}
          />
        </PaperUploads>
        <div>
          <Button variant="primary" size="large" pending={running} onPress={() => void send()}>
            {t('followUp.contest.send')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

/** The papers that came since the refusal, which the tenant may take out again. */
const papersSince = ({ documents, decidedAt }: FollowedRequest) =>
  documents.filter(({ receivedAt }) => decidedAt !== null && Date.parse(receivedAt) > Date.parse(decidedAt));
