import { type QueryState, useMayChange, useQuery, useSpace } from '@trousseau/space';
import { Button, ErrorState, Link, Page, PartialBlock, Section, Skeleton } from '@trousseau/ui';
import { ClaimTable } from '../components/claim-table.tsx';
import { ContractTable } from '../components/contract-table.tsx';
import { NoContract } from '../components/no-contract.tsx';
import { isOver } from '../components/statuses.tsx';
import { graphql } from '../gql/gql.ts';
import type { HomeClaimsQuery, HomeContractsQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { BodyLink } from './body/body-link.tsx';
import { NextDates } from './home-dates.tsx';
import { ReceiptsToValidate } from './home-receipts.tsx';
import { MonthlyNotice } from './monthly/monthly-notice.tsx';

const HomeContracts = graphql(`
  query HomeContracts {
    myContracts(first: 20) { totalCount nodes { ...ContractRow deadlines { ...DeadlineParts } } }
  }
`);

const HomeClaims = graphql(`
  query HomeClaims {
    myClaims(first: 20) {
      totalCount
      nodes { ...ClaimRow declaredOn contract { id } deadlines { ...DeadlineParts } receipts { id status indemnityCents } }
    }
  }
`);

/** Contracts are counted no further. */
const MOST_COUNTED = 1000;

/** Lines of each list shown here; the rest has its own page. */
const shown = 5;

/** What waits for the landlord, nearest date first; then what he guarantees. Each block stands when another service is down. */
export function Home() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  const contracts = useQuery(HomeContracts, {});
  const claims = useQuery(HomeClaims, {});
  if (contracts.loading && claims.loading) return <Skeleton kind="page" />;
  const waiting = contracts.loading || claims.loading;
  if (!contracts.data && !claims.data && !waiting) {
    const reference = contracts.problem?.reference ?? claims.problem?.reference ?? undefined;
    return (
      <ErrorState
        reference={reference}
        onRetry={() => {
          contracts.reload();
          claims.reload();
        }}
      />
    );
  }
  return (
    <Page
      title={t('home.title')}
      actions={
        mayChange && (
          <Button variant="primary" size="large" icon="plus" href={`${basePath}/contrats/nouveau`}>
            {t('home.newContract')}
          </Button>
        )
      }
    >
      <MonthlyNotice />
      <ReceiptsToValidate claims={claims.data?.myClaims.nodes ?? []} />
      <NextDates contracts={contracts.data?.myContracts.nodes} claims={claims.data?.myClaims.nodes} waiting={waiting} />
      <ContractsBlock state={contracts} />
      <ClaimsBlock state={claims} />
      <BodyLink />
    </Page>
  );
}

function ContractsBlock({ state }: { readonly state: QueryState<HomeContractsQuery> }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const list = state.data?.myContracts;
  const rows = list?.nodes.filter(({ status }) => !isOver(status)).slice(0, shown) ?? [];
  return (
    <Section
      title={t('contracts.title')}
      actions={
        list &&
        list.totalCount > rows.length && (
          <Link href={`${basePath}/contrats`}>
            {t(list.totalCount > MOST_COUNTED ? 'home.allOfMany' : 'home.all', { count: list.totalCount })}
          </Link>
        )
      }
    >
      {list ? (
        <ContractTable
          contracts={rows}
          empty={list.totalCount === 0 ? <NoContract /> : <p>{t('home.noLiveContract')}</p>}
        />
      ) : (
        <Absent state={state} />
      )}
    </Section>
  );
}

function ClaimsBlock({ state }: { readonly state: QueryState<HomeClaimsQuery> }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const list = state.data?.myClaims;
  return (
    <Section
      title={t('claims.title')}
      actions={
        list &&
        list.totalCount > shown && (
          <Link href={`${basePath}/sinistres`}>
            {t(list.totalCount > MOST_COUNTED ? 'home.allOfMany' : 'home.all', { count: list.totalCount })}
          </Link>
        )
      }
    >
      {list ? (
        <ClaimTable claims={list.nodes.slice(0, shown)} empty={<p>{t('home.noClaim')}</p>} />
      ) : (
        <Absent state={state} />
      )}
    </Section>
  );
}

/** A list that is on its way, or that could not come. */
function Absent({ state }: { readonly state: Pick<QueryState<unknown>, 'loading' | 'reload'> }) {
  return state.loading ? <Skeleton kind="table" /> : <PartialBlock onRetry={state.reload} />;
}
