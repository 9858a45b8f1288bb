import { useQuery, useSearchParams } from '@trousseau/space';
import { Button, Card, ErrorState, Notice, Page, Skeleton, Stack, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { ContractCard } from './contract-card.tsx';

const PartnerQuestion = graphql(`
  query PartnerSpace { me { id space { id displayName departements } } }
`);

const ContractQuestion = graphql(`
  query FindContract($number: String!) { contractByNumber(number: $number) { ...FoundContract } }
`);

/**
 * One box, one answer. A contract of another département and a number nobody has give the same sentence: nothing is
 * learnt of what is not one's own. The number stays in the address, so that a colleague can be shown the same page.
 */
export function FindContract() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('numero') ?? '';
  const [typed, setTyped] = useState(asked);
  const [tooShort, setTooShort] = useState(false);
  const partner = useQuery(PartnerQuestion, {}).data?.me?.space;

  function submit(event: FormEvent) {
    event.preventDefault();
    const number = typed.trim();
    setTooShort(number === '');
    if (number !== '') setSearch({ numero: number });
  }

  return (
    <Page
      title={t('find.title')}
      lead={partner ? t('find.lead', { departements: partner.departements.join(', ') }) : undefined}
      width="narrow"
      hasErrors={tooShort}
    >
      <Card>
        <form onSubmit={submit} noValidate>
          <Stack>
            <TextField
              name="number"
              label={t('find.number')}
              hint={t('find.hint')}
              value={typed}
              onChange={setTyped}
              error={tooShort ? t('find.required') : undefined}
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
              width="medium"
            />
            <div>
              <Button type="submit" variant="primary" icon="search">
                {t('find.submit')}
              </Button>
            </div>
          </Stack>
        </form>
      </Card>
      {asked !== '' && <Answer number={asked} />}
    </Page>
  );
}

function Answer({ number }: { readonly number: string }) {
  const { t } = useTexts();
  const { data, problem, loading, reload } = useQuery(ContractQuestion, { number });
  if (loading) return <Skeleton kind="card" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  if (data.contractByNumber) return <ContractCard contract={data.contractByNumber} />;
  return (
    <Notice tone="info" title={t('find.noneTitle', { number })} live>
      {t('find.noneText')}
    </Notice>
  );
}
