import { type Problem, useMutation } from '@trousseau/space';
import { Button, ErrorSummary, FieldStack, FormActions, Page, RadioCards, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { CompleteProfileInput } from '../gql/graphql.ts';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import { CheckedIban } from './checked-iban.tsx';
import type { FoundCompany } from './company-lookup.ts';
import { fieldErrors } from './field-errors.ts';
import { ProblemNotice } from './problem-notice.tsx';
import {
  AddressFields,
  addressValues,
  CompanyFields,
  EstablishmentFields,
  establishments,
  type Kind,
  PersonFields,
  type ProfileValues,
} from './profile-fields.tsx';

const CompleteProfile = graphql(`
  mutation CompleteProfile($input: CompleteProfileInput!) {
    completeProfile(input: $input) {
      ... on ProfileCompleted { space { ...OnRing } }
      ... on ProfileRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

const order = [
  'kind',
  'legalName',
  'siren',
  'siret',
  'givenName',
  'familyName',
  'birthDate',
  'street',
  'inseeCode',
  'postcode',
  'phone',
  'iban',
] as const;
const empty = {
  givenName: '',
  familyName: '',
  birthDate: '',
  phone: '',
  legalName: '',
  siren: '',
  siret: '',
  street: '',
  postcode: '',
  inseeCode: null,
  iban: '',
};

interface ProfileFormProps {
  readonly role: 'TENANT' | 'LANDLORD';
  /** What was said already: of the company when its space was added, of the person in another space. */
  readonly known: Partial<ProfileValues>;
}

/** What the guarantor must know of a person or a company before anything else (R-ACC-10), asked by kind and nothing more. */
export function ProfileForm({ role, known }: ProfileFormProps) {
  const { t } = useTexts();
  const form = useForm<ProfileValues>({
    defaultValues: { ...empty, kind: role === 'TENANT' ? 'TENANT' : '', ...known },
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const { control, watch, formState } = form;
  const kind = watch('kind');
  const { submit, running, problem } = useCompletion(form);
  const errors = fieldErrors(formState.errors, order);
  const establishment = establishments.includes(kind);
  const company = establishment || kind === 'SCI' || kind === 'LANDLORD_LEGAL';
  const kinds = ['LANDLORD_NATURAL', 'SCI', 'LANDLORD_LEGAL', 'LETTING_AGENT', 'INTERMEDIATION_BODY'] as const;
  return (
    <Page
      title={t('profile.completeTitle')}
      width="narrow"
      lead={t(`profile.lead.${role}`)}
      hasErrors={formState.isSubmitted && errors.length > 0}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={formState.isSubmitted ? errors : []} submitCount={formState.submitCount} />
          <ProblemNotice problem={problem} />
          {role === 'LANDLORD' && (
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
          )}
          {kind !== '' && (
            <>
              {establishment && <EstablishmentFields control={control} />}
              {company && !establishment && (
                <CompanyFields control={control} onFound={(found) => fillEmpty(form, found)} />
              )}
              <PersonFields control={control} company={company} />
              <AddressFields control={control} setValue={form.setValue} company={company} />
              {role === 'LANDLORD' && <CheckedIban control={control} />}
            </>
          )}
          <FormActions>
            <Button type="submit" variant="primary" size="large" pending={running}>
              {t('profile.submit')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Page>
  );
}

/** What the directory says fills what is empty; what somebody typed is theirs. */
function fillEmpty({ getValues, setValue }: ReturnType<typeof useForm<ProfileValues>>, found: FoundCompany) {
  const { legalName, address } = found;
  const said = { legalName, ...(address ? addressValues(address) : {}) };
  for (const [field, value] of Object.entries(said)) {
    const name = field as keyof typeof said;
    if (!getValues(name)) setValue(name, value, { shouldValidate: true });
  }
}

function useCompletion({ handleSubmit, setError }: ReturnType<typeof useForm<ProfileValues>>) {
  const { t } = useTexts();
  const toast = useToast();
  const navigate = useNavigate();
  const { me, enter } = useSession();
  const { spaces: liveSpaces = [] } = useLiveSpaces();
  const { run, running } = useMutation(CompleteProfile);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = handleSubmit(async (values) => {
    if (values.kind === '') return;
    const answer = await run(() => ({ input: inputOf(values, values.kind || 'TENANT') }));
    setProblem(answer.problem);
    const result = answer.data?.completeProfile;
    if (result?.__typename === 'ProfileRefused') {
      for (const { field, message } of result.fields) setError(field as keyof ProfileValues, { message });
    } else if (result && me) {
      const spaces = me.spaces.map((space) => (space.id === result.space.id ? result.space : space));
      const person = { ...me, space: result.space, spaces };
      enter(person);
      toast({ tone: 'success', title: t('profile.done') });
      void navigate(homeOf(person, liveSpaces), { replace: true });
    }
  });
  return { submit, running, problem };
}

function inputOf(values: ProfileValues, kind: Kind): CompleteProfileInput {
  const { givenName, familyName, street, postcode, inseeCode } = values;
  const establishment = establishments.includes(kind);
  const company = establishment || kind === 'SCI' || kind === 'LANDLORD_LEGAL';
  return {
    kind,
    givenName,
    familyName,
    birthDate: company ? null : values.birthDate,
    phone: values.phone || null,
    address: { street, postcode, inseeCode: inseeCode?.value ?? '' },
    legalName: company ? values.legalName : null,
    siren: company && !establishment ? values.siren : null,
    siret: establishment ? values.siret : null,
    iban: kind === 'TENANT' ? null : values.iban,
  };
}
