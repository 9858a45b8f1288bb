import {
  Button,
  DateField,
  ErrorSummary,
  FieldRow,
  FieldStack,
  FormActions,
  MoneyField,
  RadioCards,
  TextField,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../use-texts.ts';
import { type Answers, kinds, missing, namesAgent } from './answers.ts';

/** What is wrong with one answer. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

interface EventQuestionsProps {
  readonly answers: Answers;
  /** What the server refused of the whole. */
  readonly faults: readonly Fault[];
  readonly pending: boolean;
  readonly onAnswer: (change: Partial<Answers>) => void;
  /** Called once each question has an answer. */
  readonly onAsk: () => Promise<void>;
}

/** What happens, from which day on, and how; asked once for all the contracts. */
export function EventQuestions({ answers, faults, pending, onAnswer, onAsk }: EventQuestionsProps) {
  const { t } = useTexts();
  const [attempts, setAttempts] = useState(0);
  const [unanswered, setUnanswered] = useState<readonly string[]>([]);
  const own = unanswered.map((field) => ({ field, message: t(`eventOfMany.missing.${field as 'kind'}`) }));
  // What is wrong with the change is shown at the answer it was told by.
  const told = faults.map(({ field, message }) => ({
    field: field !== 'rentChange' ? field : answers.by === 'PERCENT' ? 'percent' : 'newIndex',
    message,
  }));
  const errors = [...own, ...told];
  const errorOf = (name: keyof Answers) => errors.find(({ field }) => field === name)?.message;
  const { kind } = answers;

  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = missing(answers);
    setAttempts(attempts + 1);
    setUnanswered(wrong);
    if (wrong.length === 0) void onAsk();
  }

  return (
    <form noValidate onSubmit={submit}>
      <FieldStack>
        <ErrorSummary errors={errors} submitCount={attempts} />
        <RadioCards
          label={t('manage.kind')}
          name="kind"
          columns={2}
          value={kind}
          onChange={(value) => onAnswer({ kind: value as Answers['kind'] })}
          error={errorOf('kind')}
          options={kinds.map((value) => ({
            value,
            label: t(`eventKind.${value}`),
            description: t(`manage.kinds.${value}`),
          }))}
        />
        {kind !== '' && (
          <DateField
            label={t(`manage.happenedOn.${kind}`)}
            name="happenedOn"
            value={answers.happenedOn}
            onChange={(happenedOn) => onAnswer({ happenedOn })}
            error={errorOf('happenedOn')}
          />
        )}
        {kind === 'RENT_REVISION' && <HowRentsChange {...{ answers, onAnswer, errorOf }} />}
        {namesAgent(kind) && (
          <TextField
            label={t('manage.agent')}
            name="personName"
            autoComplete="off"
            maxLength={200}
            value={answers.personName}
            onChange={(personName) => onAnswer({ personName })}
            error={errorOf('personName')}
          />
        )}
        {kind !== '' && kind !== 'RENT_REVISION' && (
          <TextField
            label={t('manage.note')}
            name="note"
            rows={3}
            maxLength={2000}
            optional
            value={answers.note}
            onChange={(note) => onAnswer({ note })}
          />
        )}
        <FormActions>
          <Button type="submit" variant="secondary" size="large" pending={pending}>
            {t('eventOfMany.judge')}
          </Button>
        </FormActions>
      </FieldStack>
    </form>
  );
}

interface HowRentsChangeProps extends Pick<EventQuestionsProps, 'answers' | 'onAnswer'> {
  readonly errorOf: (name: keyof Answers) => string | undefined;
}

/** By an index or by a percentage, and its figures. */
function HowRentsChange({ answers, onAnswer, errorOf }: HowRentsChangeProps) {
  const { t } = useTexts();
  const { by } = answers;
  return (
    <>
      <RadioCards
        label={t('eventOfMany.by')}
        name="by"
        columns={2}
        value={by}
        onChange={(value) => onAnswer({ by: value as Answers['by'] })}
        error={errorOf('by')}
        options={(['INDEX', 'PERCENT'] as const).map((value) => ({
          value,
          label: t(`eventOfMany.ways.${value}.label`),
          description: t(`eventOfMany.ways.${value}.text`),
        }))}
      />
      {by === 'INDEX' && (
        <FieldRow>
          <Figure name="formerIndex" {...{ answers, onAnswer }} error={errorOf('formerIndex')} />
          <Figure name="newIndex" {...{ answers, onAnswer }} error={errorOf('newIndex')} />
        </FieldRow>
      )}
      {by === 'PERCENT' && <Figure name="percent" {...{ answers, onAnswer }} error={errorOf('percent')} />}
    </>
  );
}

interface FigureProps extends Pick<EventQuestionsProps, 'answers' | 'onAnswer'> {
  readonly name: 'percent' | 'formerIndex' | 'newIndex';
  readonly error: string | undefined;
}

/** A figure with two decimals, kept in hundredths as sums are. */
function Figure({ name, answers, onAnswer, error }: FigureProps) {
  const { t } = useTexts();
  return (
    <MoneyField
      label={t(`eventOfMany.${name}`)}
      hint={t(`eventOfMany.${name}Hint`)}
      unit={name === 'percent' ? '%' : t('eventOfMany.points')}
      name={name}
      value={answers[name]}
      onChange={(figure) => onAnswer({ [name]: figure })}
      error={error}
    />
  );
}
