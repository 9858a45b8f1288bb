import { type Problem, useMutation, useQuery } from '@trousseau/space';
import {
  Button,
  Checkbox,
  ErrorSummary,
  FieldStack,
  FormActions,
  Link,
  Notice,
  Page,
  PasswordField,
  type PasswordRuleItem,
  RadioCards,
  Select,
  TextField,
} from '@trousseau/ui';
import { useState } from 'react';
import { type Control, Controller, useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { fieldErrors } from '../components/field-errors.ts';
import { meetsRules } from '../components/password-rules.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { usePasswordRules } from '../components/use-password-rules.ts';
import { graphql } from '../gql/gql.ts';
import type { RegisterInput } from '../gql/graphql.ts';
import { holdPassword } from '../session/held-password.ts';
import { useTexts } from '../use-texts.ts';

const ConsentQuestion = graphql(`
  query ConsentWording {
    newsConsentWording { wording version }
  }
`);

const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      ... on ActivationCodeSent { email resendAfterSeconds codeValidMinutes }
      ... on PasswordRefused { code }
      ... on Refusal { message }
    }
  }
`);

interface SignUpForm {
  role: '' | RegisterInput['role'];
  email: string;
  password: string;
  intermediation: '' | 'yes' | 'no';
  heardFrom: string;
  marketingConsent: boolean;
}

const order = ['role', 'intermediation', 'email', 'password', 'heardFrom'] as const;
const heardFromAnswers = ['friend', 'landlord', 'agency', 'employer', 'school', 'search', 'press', 'other'] as const;

/** Opens a space: who one is, in a sentence; an address; a password. The survey and the consent come last and may stay empty. */
export function SignUp() {
  const { t, locale } = useTexts();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const rules = usePasswordRules();
  const { run, running } = useMutation(Register);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = search.get('role');
  const role = asked === 'TENANT' || asked === 'LANDLORD' ? asked : '';
  const { control, handleSubmit, setError, watch, formState } = useForm<SignUpForm>({
    defaultValues: { role, email: '', password: '', intermediation: '', heardFrom: '', marketingConsent: false },
    shouldFocusError: false,
  });
  const errors = fieldErrors(formState.errors, order);

  const submit = handleSubmit(async ({ role: chosen, intermediation, heardFrom, ...typed }) => {
    if (chosen === '') return;
    const isIntermediation = chosen === 'LANDLORD' && intermediation === 'yes';
    const input = { ...typed, email: typed.email.trim(), role: chosen, isIntermediation, heardFrom: heardFrom || null };
    const answer = await run((operationId) => ({
      input: { operationId, ...input, language: locale === 'fr' ? 'FR' : 'EN' },
    }));
    setProblem(answer.problem);
    const result = answer.data?.register;
    if (result?.__typename === 'ActivationCodeSent') {
      holdPassword(result.email, typed.password);
      void navigate('/activation', { state: { ...result } });
    } else if (result?.__typename === 'PasswordRefused') setError('password', { message: result.message });
    else if (result) setError('email', { message: result.message });
  });

  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')} width="narrow" hasErrors={errors.length > 0}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={errors} submitCount={formState.submitCount} />
          <ProblemNotice problem={problem} />
          <RoleFields control={control} role={watch('role')} />
          <CredentialFields control={control} rules={rules} />
          <OptionalFields control={control} />
          <FormActions aside={<Link href="/connexion">{t('signUp.already')}</Link>}>
            <Button type="submit" variant="primary" size="large" pending={running}>
              {t('signUp.submit')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Page>
  );
}

interface FieldsProps {
  readonly control: Control<SignUpForm>;
}

function RoleFields({ control, role }: FieldsProps & { readonly role: SignUpForm['role'] }) {
  const { t } = useTexts();
  return (
    <>
      <Controller
        name="role"
        control={control}
        rules={{ required: t('signUp.roleMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('signUp.role')}
            {...field}
            error={fieldState.error?.message}
            options={[
              { value: 'TENANT', label: t('signUp.tenant'), description: t('signUp.tenantExample'), icon: 'key' },
              {
                value: 'LANDLORD',
                label: t('signUp.landlord'),
                description: t('signUp.landlordExample'),
                icon: 'home',
              },
            ]}
          />
        )}
      />
      {role !== '' && <Notice tone="info">{t('signUp.roleForGood')}</Notice>}
      {role === 'LANDLORD' && (
        <Controller
          name="intermediation"
          control={control}
          rules={{ required: t('signUp.intermediationMissing') }}
          render={({ field, fieldState }) => (
            <RadioCards
              label={t('signUp.intermediation')}
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
      )}
    </>
  );
}

function CredentialFields({
  control,
  rules,
}: FieldsProps & { readonly rules: (password: string) => PasswordRuleItem[] }) {
  const { t } = useTexts();
  return (
    <>
      <Controller
        name="email"
        control={control}
        rules={{
          pattern: { value: /.+@.+\..+/, message: t('signUp.emailMissing') },
          required: t('signUp.emailMissing'),
        }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('signIn.email')}
            hint={t('signUp.emailHint')}
            type="email"
            autoComplete="email"
            spellCheck={false}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="password"
        control={control}
        rules={{ validate: (password) => meetsRules(rules(password)) || t('signUp.passwordMissing') }}
        render={({ field, fieldState }) => (
          <PasswordField
            label={t('signUp.password')}
            autoComplete="new-password"
            rules={rules(field.value)}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}

function OptionalFields({ control }: FieldsProps) {
  const { t } = useTexts();
  // What is ticked is what is kept: the words come from where they are recorded (S67).
  const { data } = useQuery(ConsentQuestion, {});
  return (
    <>
      <Controller
        name="heardFrom"
        control={control}
        render={({ field }) => (
          <Select
            label={t('signUp.heardFrom')}
            optional
            {...field}
            options={heardFromAnswers.map((value) => ({ value, label: t(`signUp.heard.${value}`) }))}
          />
        )}
      />
      <Controller
        name="marketingConsent"
        control={control}
        render={({ field }) => (
          <Checkbox
            label={data?.newsConsentWording.wording ?? t('signUp.consent')}
            description={t('signUp.consentHint')}
            {...field}
          />
        )}
      />
    </>
  );
}
