import { type Problem, useMutation, useNavigate, useSpace } from '@trousseau/space';
import { Button, ErrorSummary, FieldStack, FormActions, type FormError, isDay, Notice } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { type EventAnswers, eventInput, eventQuestions, noEventAnswer } from './event-answers.ts';
import { EventQuestion } from './event-question.tsx';
import type { ManagedContract } from './manage-contract.tsx';

const DeclareEvent = graphql(`
  mutation DeclareContractEvent($input: DeclareContractEventInput!) {
    declareContractEvent(input: $input) {
      ... on ContractEventDeclared { eventId contract { id status } }
      ... on ContractEventRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

interface EventFormProps {
  readonly contract: ManagedContract;
  readonly choice: ManagedContract['eventChoices'][number];
}

/** The form of one kind of event: says before what it will change, then sends it. */
export function EventForm({ contract, choice }: EventFormProps) {
  const { t } = useTexts();
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const { run, running } = useMutation(DeclareEvent);
  const [answers, setAnswers] = useState<EventAnswers>(noEventAnswer);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { kind, endsCover, sentToOfficer } = choice;
  const questions = [
    ...new Set<keyof EventAnswers>([
      'happenedOn',
      ...eventQuestions[kind],
      ...(sentToOfficer ? (['note'] as const) : []),
    ]),
  ];

  /** What cannot be sent at all: days that are not days. The server judges the rest. */
  function unreadable(): FormError[] {
    const days = ['happenedOn', 'recoveredOn', 'plannedExitOn'] as const;
    return days
      .filter((name) => questions.includes(name) && !(name === 'recoveredOn' && answers[name] === ''))
      .filter((name) => !isDay(answers[name]))
      .map((field) => ({ field, message: t(answers[field] === '' ? 'manage.dayMissing' : 'noSuchDay') }));
  }

  async function declare() {
    setAttempts(attempts + 1);
    const wrong = unreadable();
    setErrors(wrong);
    if (wrong.length > 0) return;
    const answer = await run((operationId) => ({ input: eventInput(contract.id, kind, answers, operationId) }));
    setProblem(answer.problem);
    const result = answer.data?.declareContractEvent;
    if (result?.__typename === 'ContractEventDeclared') {
      notify({ tone: 'success', text: t(sentToOfficer ? 'manage.sent' : 'manage.done') });
      void navigate(`${basePath}/contrats/${contract.id}`);
    } else if (result) setErrors(result.__typename === 'ContractEventRefused' ? result.fields : []);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void declare();
      }}
    >
      <FieldStack>
        <ErrorSummary errors={errors} submitCount={attempts} />
        <ProblemNotice problem={problem} />
        {endsCover && kind !== 'TENANT_EXIT' && (
          <Notice tone="warning" title={t('manage.endsCoverTitle')}>
            {t('manage.endsCover')}
          </Notice>
        )}
        {sentToOfficer && <Notice tone="info">{t('manage.toOfficer')}</Notice>}
        {questions.map((name) => (
          <EventQuestion
            key={name}
            name={name}
            kind={kind}
            contract={contract}
            answers={answers}
            error={errors.find(({ field }) => field === name)?.message}
            onAnswer={(change) => setAnswers({ ...answers, ...change })}
          />
        ))}
        <FormActions>
          <Button type="submit" variant="primary" size="large" pending={running}>
            {t(sentToOfficer ? 'manage.submitToOfficer' : 'manage.submit')}
          </Button>
          <Button variant="quiet" href={`${basePath}/contrats/${contract.id}`}>
            {t('manage.back')}
          </Button>
        </FormActions>
      </FieldStack>
    </form>
  );
}
