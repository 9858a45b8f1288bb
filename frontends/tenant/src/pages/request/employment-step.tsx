import { Navigate, useMutation } from '@trousseau/space';
import { DateField, isDay, MoneyField, RadioCards, Select, Skeleton } from '@trousseau/ui';
import { useRef } from 'react';
import { Controller } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { Employer, JobContract, SaveEmploymentInput } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownRequest, StepProps } from './request.tsx';
import { FormStep } from './step-page.tsx';
import { useStepLinks } from './steps.ts';
import { useStepForm } from './use-step-form.ts';

const SaveEmployment = graphql(`
  mutation SaveEmployment($input: SaveEmploymentInput!) {
    saveEmployment(input: $input) {
      ... on EmploymentSaved { visaRequest { id version } }
      ... on EmploymentRefused { fields { field message } }
      ... on StaleVersion { currentVersion }
      ... on Refusal { message }
    }
  }
`);

type Kind = 'HELD' | 'PROMISED' | 'NONE';

interface Answers {
  kind: '' | Kind;
  employer: '' | Employer;
  contract: '' | JobContract;
  startsOn: string;
  promisedOn: string;
  transferredOn: string;
  netMonthlyWageCents: number | null;
}

type Input = Omit<SaveEmploymentInput, 'requestId' | 'version'>;

const questions = [
  'kind',
  'employer',
  'contract',
  'startsOn',
  'promisedOn',
  'transferredOn',
  'netMonthlyWageCents',
] as const;
const kinds = ['HELD', 'PROMISED', 'NONE'] as const;
const employers = ['PRIVATE', 'PUBLIC'] as const;
const contracts = ['FIXED_TERM', 'TEMPORARY', 'ASSISTED', 'TRIAL', 'PERMANENT', 'SEASONAL'] as const;

/** The job, asked only of whom the age does not entitle; whoever it does goes on. */
export function EmploymentStep(props: StepProps) {
  const { request, saved } = props;
  const { nextLink } = useStepLinks();
  const isShown = useRef(false);
  // The step before has just been saved: whether a job is asked is not known yet.
  if (!isShown.current && request.version < saved.current) return <Skeleton kind="page" />;
  if (!request.asksEmployment) return <Navigate to={nextLink('employment')} replace />;
  isShown.current = true;
  return <EmploymentForm {...props} />;
}

function EmploymentForm(props: StepProps) {
  const { request } = props;
  const { run } = useMutation(SaveEmployment);
  const stepForm = useStepForm<Answers, Input>({
    ...props,
    page: 'EMPLOYMENT',
    stored: answersOf(request),
    isStored: request.employmentAnswered,
    inputOf,
    save: async (input, version) => {
      const { data, problem } = await run(() => ({ input: { ...input, requestId: request.id, version } }));
      return { result: data?.saveEmployment, problem };
    },
  });
  return (
    <FormStep request={request} step="employment" stepForm={stepForm} questions={questions}>
      <Questions stepForm={stepForm} />
    </FormStep>
  );
}

type Form = ReturnType<typeof useStepForm<Answers, Input>>;

function Questions({ stepForm }: { readonly stepForm: Form }) {
  const { t } = useTexts();
  const { control, watch } = stepForm.form;
  const kind = watch('kind');
  return (
    <>
      <Controller
        name="kind"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.employment.kindMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('request.employment.kind')}
            options={kinds.map((value) => ({
              value,
              label: t(`request.employment.kinds.${value}.label`),
              description: t(`request.employment.kinds.${value}.example`),
            }))}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      {(kind === 'HELD' || kind === 'PROMISED') && <JobQuestions stepForm={stepForm} kind={kind} />}
    </>
  );
}

function JobQuestions({ stepForm, kind }: { readonly stepForm: Form; readonly kind: 'HELD' | 'PROMISED' }) {
  const { t } = useTexts();
  const { control } = stepForm.form;
  const isHeld = kind === 'HELD';
  return (
    <>
      <Controller
        name="employer"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.employment.employerMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('request.employment.employer')}
            columns={2}
            options={employers.map((value) => ({ value, label: t(`employer.${value}`) }))}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="contract"
        control={control}
        rules={{ validate: (value) => value !== '' || !isHeld || t('request.employment.contractMissing') }}
        render={({ field, fieldState }) => (
          <Select
            label={t('request.employment.contract')}
            placeholder={t('request.employment.contractChoose')}
            options={contracts.map((value) => ({ value, label: t(`jobContract.${value}`) }))}
            optional={!isHeld}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <JobDay name="startsOn" stepForm={stepForm} label={t(`request.employment.startsOn.${kind}`)} />
      {isHeld ? (
        <>
          <JobDay name="transferredOn" stepForm={stepForm} label={t('request.employment.transferredOn')} optional />
          <Controller
            name="netMonthlyWageCents"
            control={control}
            rules={{ validate: (value) => value !== null || t('request.employment.wageMissing') }}
            render={({ field, fieldState }) => (
              <MoneyField
                label={t('request.employment.wage')}
                unit={t('request.perMonth')}
                {...field}
                error={fieldState.error?.message}
              />
            )}
          />
        </>
      ) : (
        <JobDay name="promisedOn" stepForm={stepForm} label={t('request.employment.promisedOn')} />
      )}
    </>
  );
}

interface JobDayProps {
  readonly name: 'startsOn' | 'promisedOn' | 'transferredOn';
  readonly stepForm: Form;
  readonly label: string;
  readonly optional?: boolean;
}

function JobDay({ name, stepForm, label, optional = false }: JobDayProps) {
  const { t } = useTexts();
  return (
    <Controller
      name={name}
      control={stepForm.form.control}
      rules={{ validate: (value) => (optional && value === '') || isDay(value) || t('request.noSuchDay') }}
      render={({ field, fieldState }) => (
        <DateField label={label} optional={optional} {...field} error={fieldState.error?.message} />
      )}
    />
  );
}

function answersOf({ employment, employmentAnswered }: ShownRequest): Answers {
  const none: Answers = {
    kind: employmentAnswered ? 'NONE' : '',
    employer: '',
    contract: '',
    startsOn: '',
    promisedOn: '',
    transferredOn: '',
    netMonthlyWageCents: null,
  };
  if (employment === null) return none;
  const { employer, contract, startsOn, promisedOn, transferredOn, netMonthlyWageCents } = employment;
  return {
    kind: promisedOn === null ? 'HELD' : 'PROMISED',
    employer,
    contract: contract ?? '',
    startsOn,
    promisedOn: promisedOn ?? '',
    transferredOn: transferredOn ?? '',
    netMonthlyWageCents,
  };
}

function inputOf(answers: Answers): Input | null {
  const { kind, employer, contract, startsOn, promisedOn, transferredOn, netMonthlyWageCents } = answers;
  if (kind === 'NONE') return { job: null };
  if (kind === '' || employer === '' || !isDay(startsOn)) return null;
  const isHeld = kind === 'HELD';
  if (isHeld ? contract === '' || netMonthlyWageCents === null : !isDay(promisedOn)) return null;
  return {
    job: {
      employer,
      contract: contract === '' ? null : contract,
      startsOn,
      promisedOn: isHeld ? null : promisedOn,
      transferredOn: isHeld && isDay(transferredOn) ? transferredOn : null,
      netMonthlyWageCents: isHeld ? netMonthlyWageCents : null,
    },
  };
}
