import { type Problem, useMutation } from '@trousseau/space';
import {
  Button,
  Cluster,
  ErrorState,
  ErrorSummary,
  FieldStack,
  FormActions,
  Link,
  Notice,
  Page,
  RadioCards,
  Skeleton,
} from '@trousseau/ui';
import { useState } from 'react';
import { type Control, Controller, useForm } from 'react-hook-form';
import { Navigate } from 'react-router';
import { AttachSpaces } from '../components/attach-spaces.tsx';
import { fieldErrors } from '../components/field-errors.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { CompanyFields, type CompanyValues } from '../components/profile-fields.tsx';
import { graphql } from '../gql/gql.ts';
import type { LandlordKind, OpenAnotherSpaceMutation } from '../gql/graphql.ts';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { useSession } from '../session/session.tsx';
import { useSwitchSpace } from '../session/use-switch-space.ts';
import { useTexts } from '../use-texts.ts';

const OpenAnotherSpace = graphql(`
  mutation OpenAnotherSpace($input: OpenAnotherSpaceInput!) {
    openAnotherSpace(input: $input) {
      ... on AnotherSpaceOpened { space { id } }
      ... on SciAlreadyHasSpace { existingSpace { id } }
      ... on NewSpaceRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

interface NewSpaceValues extends CompanyValues {
  kind: LandlordKind | '';
  intermediation: '' | 'yes' | 'no';
}

type Refused = Extract<OpenAnotherSpaceMutation['openAnotherSpace'], { __typename: 'SciAlreadyHasSpace' }>;

const order = ['kind', 'legalName', 'siren', 'intermediation'] as const;
const kinds = ['SCI', 'LANDLORD_NATURAL', 'LANDLORD_LEGAL'] as const;

/** `/mes-espaces/nouveau`: another SCI, person or company on the same ring (R-ACC-08); its profile asks for the rest. */
export function NewSpace() {
  const { me, problem, retry } = useSession();
  const { spaces = [] } = useLiveSpaces();
  if (me === undefined) return problem === null ? <Skeleton kind="page" /> : <ErrorState onRetry={retry} />;
  if (me === null) return <Navigate to="/connexion?suite=/mes-espaces/nouveau" replace />;
  if (me.role !== 'LANDLORD') return <Navigate to={homeOf(me, spaces)} replace />;
  return <NewSpaceForm />;
}

function NewSpaceForm() {
  const { t } = useTexts();
  const { me } = useSession();
  const { spaces = [] } = useLiveSpaces();
  const form = useForm<NewSpaceValues>({
    defaultValues: { kind: '', legalName: '', siren: '', intermediation: '' },
    shouldFocusError: false,
  });
  const { control, watch, formState, getValues, setValue } = form;
  const kind = watch('kind');
  const { submit, running, problem, refused, enter } = useOpening(form);
  const errors = fieldErrors(formState.errors, order);
  return (
    <Page title={t('newSpace.title')} lead={t('newSpace.lead')} width="narrow" hasErrors={errors.length > 0}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={errors} submitCount={formState.submitCount} />
          <ProblemNotice problem={problem} />
          <KindField control={control} />
          {(kind === 'SCI' || kind === 'LANDLORD_LEGAL') && (
            <CompanyFields
              control={control}
              onFound={({ legalName }) => getValues('legalName') === '' && setValue('legalName', legalName)}
            />
          )}
          {kind === 'LANDLORD_LEGAL' && <IntermediationField control={control} />}
          {refused && <AlreadyThere refused={refused} onEnter={enter} pending={running} />}
          <FormActions aside={me && <Link href={homeOf(me, spaces)}>{t('newSpace.cancel')}</Link>}>
            <Button type="submit" variant="primary" size="large" pending={running}>
              {t('newSpace.submit')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
      <AttachSpaces />
    </Page>
  );
}

function useOpening({ handleSubmit, setError }: ReturnType<typeof useForm<NewSpaceValues>>) {
  const { run, running } = useMutation(OpenAnotherSpace);
  const { switchTo, switching } = useSwitchSpace();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const enter = async (spaceId: string, place?: string) => setProblem(await switchTo(spaceId, place));
  const submit = handleSubmit(async ({ kind, legalName, siren, intermediation }) => {
    if (kind === '') return;
    const company = kind === 'LANDLORD_NATURAL' ? {} : { legalName, siren };
    const body = kind === 'LANDLORD_LEGAL' ? { isIntermediation: intermediation === 'yes' } : {};
    const answer = await run((operationId) => ({ input: { operationId, kind, ...company, ...body } }));
    const result = answer.data?.openAnotherSpace;
    setProblem(answer.problem);
    setRefused(result?.__typename === 'SciAlreadyHasSpace' ? result : null);
    if (result?.__typename === 'AnotherSpaceOpened') await enter(result.space.id, '/profil');
    else if (result?.__typename === 'NewSpaceRefused')
      for (const { field, message } of result.fields) setError(field as keyof NewSpaceValues, { message });
  });
  return { submit, running: running || switching, problem, refused, enter };
}

interface AlreadyThereProps {
  readonly refused: Refused;
  readonly onEnter: (spaceId: string, place: string) => Promise<void>;
  readonly pending: boolean;
}

/** R-ACC-08: no second space, and the way to the first. */
function AlreadyThere({ refused: { message, existingSpace }, onEnter, pending }: AlreadyThereProps) {
  const { t } = useTexts();
  return (
    <Notice
      tone="warning"
      title={t('newSpace.alreadyThere')}
      live
      actions={
        existingSpace && (
          <Cluster>
            <Button size="small" pending={pending} onPress={() => void onEnter(existingSpace.id, '/bailleur')}>
              {t('newSpace.openExisting')}
            </Button>
          </Cluster>
        )
      }
    >
      {message}
    </Notice>
  );
}

interface FieldProps {
  readonly control: Control<NewSpaceValues>;
}

function KindField({ control }: FieldProps) {
  const { t } = useTexts();
  return (
    <Controller
      name="kind"
      control={control}
      rules={{ required: t('profile.kindMissing') }}
      render={({ field, fieldState }) => (
        <RadioCards
          label={t('profile.kind')}
          {...field}
          error={fieldState.error?.message}
          options={kinds.map((value) => ({
            value,
            label: t(`profile.kinds.${value}`),
            description: t(`profile.kindExamples.${value}`),
          }))}
        />
      )}
    />
  );
}

function IntermediationField({ control }: FieldProps) {
  const { t } = useTexts();
  return (
    <Controller
      name="intermediation"
      control={control}
      rules={{ required: t('signUp.intermediationMissing') }}
      render={({ field, fieldState }) => (
        <RadioCards
          label={t('newSpace.intermediation')}
          hint={t('signUp.intermediationHint')}
          columns={2}
          {...field}
          error={fieldState.error?.message}
          options={[
            { value: 'no', label: t('signUp.no') },
            { value: 'yes', label: t('signUp.yes') },
          ]}
        />
      )}
    />
  );
}
