import { Rich, useSpace } from '@trousseau/space';
import { Button, CodeBlock, DataTable, Page, Section, Stack } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import styles from './guide.module.css';
import { SCOPES } from './scope-choice.tsx';

/** How the scopes are named in a request. */
const SCOPE_NAMES = { CONTRACT_READ: 'contract:read', VISA_READ: 'visa:read', CLAIM_READ: 'claim:read' } as const;
const LIMITS = ['requests', 'cost', 'depth', 'lists', 'token', 'secret'] as const;
const ERRORS = ['401', '400', '429', 'SCOPE_REQUIRED', 'COST_EXCEEDED', 'null', '503'] as const;

const QUERY = `query Contrat($numero: String!) {
  contractByNumber(number: $numero) {
    number status coverEndsOn tenantNames landlordName
    dwelling { street postcode city departement }
    lease { rentCents chargesCents signedOn }
    unpaidClaims { totalCount nodes { status declaredOn } }
  }
}`;

/** What a developer needs, in the order of a first try: a token, a question, the schema, the limits, the errors. */
export function ProgramsGuide() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { origin } = window.location;
  const code = { code: (children: string) => <code>{children}</code> };
  const token = `curl -u "$CLIENT_ID:$CLIENT_SECRET" \\\n  -d grant_type=client_credentials -d scope="contract:read claim:read" \\\n  ${origin}/oauth/token`;
  const asked = JSON.stringify({ query: QUERY.replaceAll(/\s+/g, ' '), variables: { numero: 'C26-7KQ4-M2XA' } });
  const question = `curl -H "Authorization: Bearer $TOKEN" \\\n  -H "Content-Type: application/json" \\\n  -d '${asked}' \\\n  ${origin}/partner/graphql`;
  return (
    <Page
      title={t('guide.title')}
      lead={t('guide.lead')}
      breadcrumb={[{ href: `${basePath}/programmes`, label: t('programs.title') }]}
      width="normal"
    >
      <Section title={t('guide.tokenTitle')} id="jeton">
        <Stack>
          <p>
            <Rich text={t('guide.tokenText')} parts={code} />
          </p>
          <CodeBlock label={t('guide.tokenCommand')}>{token}</CodeBlock>
          <p>{t('guide.tokenAnswer')}</p>
          <CodeBlock label={t('guide.tokenAnswerLabel')}>
            {'{ "access_token": "…", "token_type": "Bearer", "expires_in": 900, "scope": "contract:read claim:read" }'}
          </CodeBlock>
        </Stack>
      </Section>
      <Section title={t('guide.askTitle')} id="question">
        <Stack>
          <p>
            <Rich text={t('guide.askText')} parts={code} />
          </p>
          <CodeBlock label={t('guide.query')}>{QUERY}</CodeBlock>
          <CodeBlock label={t('guide.askCommand')}>{question}</CodeBlock>
          <p>{t('guide.departements')}</p>
        </Stack>
      </Section>
      <Section title={t('guide.schemaTitle')} id="schema">
        <Stack>
          <p>{t('guide.schemaText')}</p>
          <div>
            <Button icon="download" href="/partner/schema.graphql" download>
              {t('guide.schemaFile')}
            </Button>
          </div>
        </Stack>
      </Section>
      <Section title={t('guide.scopesTitle')} id="portees">
        <DataTable
          caption={t('guide.scopesTitle')}
          captionHidden
          rows={SCOPES}
          rowKey={(scope) => scope}
          empty={null}
          columns={[
            {
              id: 'name',
              header: t('guide.scope'),
              cell: (scope) => <code>{SCOPE_NAMES[scope]}</code>,
              rowHeader: true,
            },
            { id: 'opens', header: t('guide.opens'), cell: (scope) => t(`scope.${scope}.detail`) },
            { id: 'fields', header: t('guide.fields'), cell: (scope) => <code>{t(`scope.${scope}.fields`)}</code> },
          ]}
        />
      </Section>
      <Section title={t('guide.limitsTitle')} id="limites">
        <Stack>
          <ul>
            {LIMITS.map((limit) => (
              <li key={limit}>
                <Rich text={t(`guide.limit.${limit}`)} parts={code} />
              </li>
            ))}
          </ul>
        </Stack>
      </Section>
      <Section title={t('guide.errorsTitle')} id="erreurs">
        <DataTable
          caption={t('guide.errorsTitle')}
          captionHidden
          rows={ERRORS}
          rowKey={(error) => error}
          empty={null}
          columns={[
            {
              id: 'code',
              header: t('guide.error'),
              cell: (error) => <code className={styles.name}>{error}</code>,
              rowHeader: true,
            },
            { id: 'todo', header: t('guide.todo'), cell: (error) => t(`guide.errors.${error}`) },
          ]}
        />
      </Section>
    </Page>
  );
}
