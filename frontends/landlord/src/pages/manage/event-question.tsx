import { Checkbox, DateField, MoneyField, RadioCards, TextField } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import type { ContractEventKind } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { type EventAnswers, namesATenant } from './event-answers.ts';
import type { ManagedContract } from './manage-contract.tsx';

interface EventQuestionProps {
  readonly name: keyof EventAnswers;
  readonly kind: ContractEventKind;
  readonly contract: ManagedContract;
  readonly answers: EventAnswers;
  readonly error: string | undefined;
  readonly onAnswer: (change: Partial<EventAnswers>) => void;
}

/** One question about an event. */
export function EventQuestion(props: EventQuestionProps) {
  const { name } = props;
  const { t } = useTexts();
  switch (name) {
    case 'happenedOn':
    case 'recoveredOn':
    case 'plannedExitOn':
      return <Day {...props} name={name} />;
    case 'noticeRespected':
      return (
        <RadioCards
          label={t('manage.noticeRespected')}
          columns={2}
          name={name}
          value={props.answers.noticeRespected}
          onChange={(value) => props.onAnswer({ noticeRespected: value as 'yes' | 'no' })}
          error={props.error}
          options={[
            { value: 'yes', label: t('manage.yes') },
            { value: 'no', label: t('manage.no') },
          ]}
        />
      );
    case 'personName':
      return <Person {...props} />;
    case 'rentCents':
    case 'chargesCents':
      return <Sum {...props} name={name} />;
    case 'note':
      return (
        <TextField
          label={t('manage.note')}
          hint={t('manage.noteHint')}
          rows={4}
          maxLength={2000}
          optional={props.kind !== 'ERROR'}
          name={name}
          value={props.answers.note}
          onChange={(note) => props.onAnswer({ note })}
          error={props.error}
        />
      );
    case 'coverEndUnderstood':
      return (
        <Checkbox
          label={t('manage.coverEndUnderstood')}
          name={name}
          value={props.answers.coverEndUnderstood}
          onChange={(coverEndUnderstood) => props.onAnswer({ coverEndUnderstood })}
          error={props.error}
        />
      );
  }
}

function Day({
  name,
  kind,
  answers,
  error,
  onAnswer,
}: EventQuestionProps & { name: 'happenedOn' | 'recoveredOn' | 'plannedExitOn' }) {
  const { t } = useTexts();
  const label = name === 'happenedOn' ? t(`manage.happenedOn.${kind}`) : t(`manage.${name}`);
  const hint = name === 'recoveredOn' ? { hint: t('manage.recoveredOnHint'), optional: true } : {};
  return (
    <DateField
      label={label}
      {...hint}
      name={name}
      value={answers[name]}
      onChange={(value) => onAnswer({ [name]: value })}
      error={error}
    />
  );
}

function Person({ name, kind, contract, answers, error, onAnswer }: EventQuestionProps) {
  const { t } = useTexts();
  const field = { name, value: answers.personName, error, onChange: (personName: string) => onAnswer({ personName }) };
  if (namesATenant(kind)) {
    const options = contract.remainingTenantNames.map((value) => ({ value, label: value }));
    return <RadioCards label={t('manage.whichTenant')} options={options} {...field} />;
  }
  const label = kind === 'SALE' || kind === 'GIFT' ? t('manage.buyer') : t('manage.agent');
  return <TextField label={label} autoComplete="off" maxLength={200} {...field} />;
}

function Sum({
  name,
  contract,
  answers,
  error,
  onAnswer,
}: EventQuestionProps & { name: 'rentCents' | 'chargesCents' }) {
  const { t } = useTexts();
  const hint =
    name === 'rentCents'
      ? {
          hint: t('manage.rentHint', {
            now: formatCents(contract.monthlyCents),
            maximum: formatCents(contract.maxRentCents),
          }),
        }
      : {};
  return (
    <MoneyField
      label={t(`newContract.lease.${name}.label`)}
      {...hint}
      unit={t('newContract.lease.perMonth')}
      name={name}
      value={answers[name]}
      onChange={(value) => onAnswer({ [name]: value })}
      error={error}
    />
  );
}
