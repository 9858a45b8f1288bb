import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Checkbox, ErrorSummary, FieldStack, FormActions, Notice, Section } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { isOvertaken, ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { StepProps } from './request.tsx';

const Submit = graphql(`
  mutation SubmitVisaRequest($input: SubmitVisaRequestInput!) {
    submitVisaRequest(input: $input) {
      ... on VisaRequestSubmitted { visaRequest { id } }
      ... on VisaRequestNotReady { missing }
      ... on Refusal { message }
    }
  }
`);

/** The declaration and the sending: the working days of the promise begin there (R-VISA-05). */
export function SendRequest({ request, reload }: Omit<StepProps, 'saved'>) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const navigate = useNavigate();
  const { run, running } = useMutation(Submit);
  const [declaresTrue, setDeclaresTrue] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const undeclared = attempts > 0 && !declaresTrue ? t('request.send.undeclared') : undefined;

  async function send(event: FormEvent) {
    event.preventDefault();
    setAttempts(attempts + 1);
    setMissing([]);
    if (!declaresTrue) return;
    const answer = await run((operationId) => ({ input: { operationId, requestId: request.id, declaresTrue } }));
    setProblem(answer.problem);
    if (isOvertaken(answer.problem)) reload();
    const result = answer.data?.submitVisaRequest;
    if (result?.__typename === 'VisaRequestSubmitted') await navigate(`${basePath}/demande/${request.id}/suivi`);
    else if (result) setMissing(result.missing);
  }

  return (
    <Section title={t('request.send.title')}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <FieldStack>
          <ErrorSummary
            errors={undeclared === undefined ? [] : [{ field: 'declaresTrue', message: undeclared }]}
            submitCount={attempts}
          />
          <ProblemNotice problem={problem} />
          {missing.length > 0 && (
            <Notice tone="danger" title={t('request.send.notReady')} live>
              <ul>
                {missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Notice>
          )}
          <Checkbox
            name="declaresTrue"
            label={t('request.send.declaration')}
            description={t('request.send.declarationMeans')}
            value={declaresTrue}
            onChange={setDeclaresTrue}
            error={undeclared}
          />
          <p>{t('request.send.then')}</p>
          <FormActions>
            <Button type="submit" variant="primary" size="large" icon="send" pending={running}>
              {t('request.send.submit')}
            </Button>
            <Button variant="quiet" href={basePath}>
              {t('request.summary.later')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Section>
  );
}
