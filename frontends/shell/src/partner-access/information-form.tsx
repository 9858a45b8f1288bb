import type { Problem } from '@trousseau/space';
import { Button, Card, ErrorSummary, FieldStack, FormActions, Notice, TextField } from '@trousseau/ui';
import { useEffect, useState } from 'react';
import { type Control, Controller, useForm } from 'react-hook-form';
import { fieldErrors } from '../components/field-errors.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useTexts } from '../use-texts.ts';
import type { Credentials } from './stage.ts';
import { useSaveInformation } from './use-save-information.ts';

/** Who logs in, as typed. */
export interface Information {
  givenName: string;
  familyName: string;
  phone: string;
  email: string;
}

interface InformationFormProps {
  readonly credentials: Credentials;
  readonly known: Information;
  /** Why the address proved before cannot be that of the account. */
  readonly refusedEmail: string | null;
  readonly onSent: (information: Information, resendAfterSeconds: number) => void;
}

const order = ['givenName', 'familyName', 'email', 'phone'] as const;

/** What is missing, and no more: what the organisation said is filled in. */
export function InformationForm({ credentials, known, refusedEmail, onSent }: InformationFormProps) {
  const { t } = useTexts();
  const { save, running } = useSaveInformation(credentials);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { control, handleSubmit, setError, formState } = useForm<Information>({
    defaultValues: known,
    shouldFocusError: false,
  });
  useEffect(() => {
    if (refusedEmail !== null) setError('email', { message: refusedEmail });
  }, [refusedEmail, setError]);

  const submit = handleSubmit(async (typed) => {
    setRefusal(null);
    const answer = await save(typed);
    setProblem(answer.problem);
    const { result } = answer;
    if (result?.__typename === 'FirstLoginCodeSent')
      onSent({ ...typed, email: result.email }, result.resendAfterSeconds);
    else if (result?.__typename === 'FirstLoginInformationRefused')
      for (const { field, message } of result.fields) setError(field as keyof Information, { message });
    else if (result) setRefusal(result.message);
  });

  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={fieldErrors(formState.errors, order)} submitCount={formState.submitCount} />
          {refusal !== null && (
            <Notice tone="warning" live>
              {refusal}
            </Notice>
          )}
          <ProblemNotice problem={problem} />
          <InformationFields control={control} />
          <FormActions>
            <Button type="submit" variant="primary" size="large" pending={running}>
              {t('partnerAccess.information.submit')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Card>
  );
}

function InformationFields({ control }: { readonly control: Control<Information> }) {
  const { t } = useTexts();
  const fields = [
    { name: 'givenName', autoComplete: 'given-name', required: t('partnerAccess.information.givenNameMissing') },
    { name: 'familyName', autoComplete: 'family-name', required: t('partnerAccess.information.familyNameMissing') },
    { name: 'email', autoComplete: 'email', required: t('signIn.emailMissing') },
    { name: 'phone', autoComplete: 'tel', required: false },
  ] as const;
  return fields.map(({ name, autoComplete, required }) => (
    <Controller
      key={name}
      name={name}
      control={control}
      rules={{ required }}
      render={({ field, fieldState }) => (
        <TextField
          label={t(`partnerAccess.information.${name}`)}
          hint={name === 'email' ? t('partnerAccess.information.emailHint') : undefined}
          type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
          optional={name === 'phone'}
          autoComplete={autoComplete}
          {...field}
          error={fieldState.error?.message}
        />
      )}
    />
  ));
}
