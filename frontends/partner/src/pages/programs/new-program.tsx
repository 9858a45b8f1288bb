import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, ErrorSummary, FieldStack, FormActions, Page, Stack, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { ApiScope } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { ScopeChoice } from './scope-choice.tsx';
import { SecretShown } from './secret-shown.tsx';

const Create = graphql(`
  mutation CreateProgram($input: CreateApiClientInput!) {
    createApiClient(input: $input) {
      ... on ApiClientCreated { secret apiClient { ...Program } }
      ... on ApiClientRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A name and what it may read; then the secret, once. The graph client asks who one is again when the last proof is old. */
export function NewProgram() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { run, running } = useMutation(Create);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiScope[]>([]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [submitCount, setSubmitCount] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [created, setCreated] = useState<{ readonly id: string; readonly secret: string | null } | null>(null);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = [
      ...(name.trim() === '' ? [{ field: 'name', message: t('newProgram.nameMissing') }] : []),
      ...(scopes.length === 0 ? [{ field: 'scopes', message: t('newProgram.scopesMissing') }] : []),
    ];
    setErrors(missing);
    setSubmitCount((count) => count + 1);
    if (missing.length > 0) return;
    const answer = await run((operationId) => ({ input: { operationId, name, scopes: [...scopes] } }));
    setProblem(answer.problem);
    const result = answer.data?.createApiClient;
    if (result?.__typename === 'ApiClientCreated') setCreated({ id: result.apiClient.id, secret: result.secret });
    else if (result?.__typename === 'ApiClientRefused') setErrors(result.fields);
  }

  const breadcrumb = [{ href: `${basePath}/programmes`, label: t('programs.title') }];
  if (created) {
    return (
      <Page title={t('newProgram.doneTitle')} breadcrumb={breadcrumb} width="narrow">
        <Stack>
          <SecretShown clientId={created.id} secret={created.secret} />
          <div>
            <Button variant="primary" href={`${basePath}/programmes`}>
              {t('programs.kept')}
            </Button>
          </div>
        </Stack>
      </Page>
    );
  }
  return (
    <Page
      title={t('newProgram.title')}
      lead={t('newProgram.lead')}
      breadcrumb={breadcrumb}
      width="narrow"
      hasErrors={errors.length > 0}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={errors} submitCount={submitCount} />
          <ProblemNotice problem={problem} />
          <TextField
            label={t('newProgram.name')}
            hint={t('newProgram.nameHint')}
            name="name"
            value={name}
            onChange={setName}
            error={errorOf('name')}
            autoComplete="off"
            maxLength={60}
          />
          <ScopeChoice value={scopes} onChange={setScopes} error={errorOf('scopes')} />
          <FormActions>
            <Button type="submit" variant="primary" pending={running}>
              {t('newProgram.submit')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Page>
  );
}
