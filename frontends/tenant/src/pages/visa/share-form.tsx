import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Cluster, Stack, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const Share = graphql(`
  mutation ShareVisa($input: ShareVisaInput!) {
    shareVisa(input: $input) { ... on VisaShared { share { id url } } ... on Refusal { message } }
  }
`);

interface ShareFormProps {
  readonly visaId: string;
  readonly onShared: () => void;
}

/** Whom the link is for, and the link. */
export function ShareForm({ visaId, onShared }: ShareFormProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Share);
  const [label, setLabel] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await run((operationId) => ({ input: { operationId, visaId, label } }));
    setProblem(answer.problem);
    const result = answer.data?.shareVisa;
    setRefusal(result && result.__typename !== 'VisaShared' ? result.message : undefined);
    if (result?.__typename !== 'VisaShared') return;
    setLabel('');
    notify({ tone: 'success', text: t('visa.share.made') });
    onShared();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap={3}>
        <ProblemNotice problem={problem} />
        <TextField
          label={t('visa.share.label')}
          hint={t('visa.share.labelHint')}
          name="label"
          width="medium"
          maxLength={60}
          autoComplete="off"
          value={label}
          onChange={setLabel}
          error={refusal}
        />
        <Cluster>
          <Button type="submit" variant="secondary" pending={running}>
            {t('visa.share.submit')}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}
