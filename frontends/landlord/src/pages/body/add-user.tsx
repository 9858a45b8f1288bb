import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Card, ErrorSummary, FieldRow, FieldStack, type FormError, RadioCards, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const CreatePartnerUser = graphql(`
  mutation CreatePartnerUser($input: CreatePartnerUserInput!) {
    createPartnerUser(input: $input) {
      ... on PartnerUsersChanged { partnerAccount { ...OwnBody } }
      ... on PartnerUserRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

const empty = { givenName: '', familyName: '', email: '', rights: 'READER' };

/** A colleague gets credentials of their own, by two e-mails. */
export function AddUser({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const [values, setValues] = useState(empty);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [submitCount, setSubmitCount] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(CreatePartnerUser);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSubmitCount((count) => count + 1);
    const rights = values.rights === 'MANAGER' ? ('MANAGER' as const) : ('READER' as const);
    const answer = await run((operationId) => ({ input: { operationId, ...values, rights } }));
    setProblem(answer.problem);
    const result = answer.data?.createPartnerUser;
    setErrors(result?.__typename === 'PartnerUserRefused' ? result.fields : []);
    if (result?.__typename !== 'PartnerUsersChanged') return;
    setValues(empty);
    notify({ tone: 'success', text: t('body.add.done') });
    onDone();
  }

  const field = (name: keyof typeof empty) => ({
    name,
    label: t(`body.add.${name}`),
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    error: errors.find((one) => one.field === name)?.message,
  });
  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={errors} submitCount={submitCount} />
          <ProblemNotice problem={problem} />
          <FieldRow>
            <TextField {...field('givenName')} autoComplete="off" />
            <TextField {...field('familyName')} autoComplete="off" />
          </FieldRow>
          <TextField {...field('email')} type="email" autoComplete="off" />
          <RadioCards
            {...field('rights')}
            columns={2}
            options={[
              { value: 'READER', label: t('body.rights.READER'), description: t('body.add.reader') },
              { value: 'MANAGER', label: t('body.rights.MANAGER'), description: t('body.add.manager') },
            ]}
          />
          <div>
            <Button type="submit" variant="primary" pending={running}>
              {t('body.add.submit')}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Card>
  );
}
