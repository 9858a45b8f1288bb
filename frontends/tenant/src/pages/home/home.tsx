import { type QueryState, useQuery, useSpace } from '@trousseau/space';
import { DeadlineTimeline, ErrorState, Page, PartialBlock, Section, Skeleton } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { Contracts } from './contracts.tsx';
import { CurrentVisa } from './current-visa.tsx';
import { type HomeFacts, storyOf } from './facts.ts';
import styles from './home.module.css';
import { nextStep } from './next-step.ts';
import { NextStepCard } from './next-step-card.tsx';
import { Requests } from './requests.tsx';
import { timelineOf } from './timeline.ts';

const HomeVisas = graphql(`
  query HomeVisas {
    myVisaRequests(first: 20) {
      totalCount
      nodes {
        id number status createdAt submittedAt decisionDueOn decidedAt late missingSteps
        dwellingPlan { mode commune { inseeCode name departement } }
      }
    }
    myVisas(first: 20) { totalCount nodes { ...VisaParts request { id } } }
  }
`);

const HomeContracts = graphql(`
  query HomeContracts {
    myContracts(first: 20) {
      totalCount
      nodes {
        id number status visaNumber landlordName coverEndsOn pdfPath hasOpenClaim
        dwelling { street postcode city }
        lease { rentCents chargesCents plannedSignatureOn effectiveOn signedOn }
      }
    }
  }
`);

const HomeDebts = graphql(`
  query HomeDebts { myDebts(first: 20) { totalCount nodes { id outstandingCents planRequestByOn } } }
`);

/** « Mon dossier »: what to do next, where the file stands, then all it holds. Each part stands when another service is down. */
export function Home() {
  const { t } = useTexts();
  const { session } = useSpace();
  const visas = useQuery(HomeVisas, {});
  const contracts = useQuery(HomeContracts, {});
  const debts = useQuery(HomeDebts, {});
  if (visas.loading) return <Skeleton kind="page" />;
  const states = [visas, contracts, debts];
  if (states.every(({ data, loading }) => data === undefined && !loading)) {
    const reference = states.map(({ problem }) => problem?.reference).find(Boolean) ?? undefined;
    const askAgain = () => {
      for (const { reload } of states) reload();
    };
    return <ErrorState reference={reference} onRetry={askAgain} />;
  }
  const facts: HomeFacts = {
    requests: visas.data?.myVisaRequests.nodes ?? [],
    visas: visas.data?.myVisas.nodes ?? [],
    contracts: contracts.data?.myContracts.nodes ?? [],
    debts: debts.data?.myDebts.nodes ?? [],
  };
  const isKnown = visas.data !== undefined;
  return (
    <Page title={t('home.title')} lead={session.space.displayName ?? undefined}>
      {contracts.loading || debts.loading ? <Skeleton kind="card" /> : <Next facts={facts} isKnown={isKnown} />}
      {isKnown ? (
        <WhereItStands facts={facts} />
      ) : (
        <PartialBlock title={t('home.visasMissing')} onRetry={visas.reload} />
      )}
      <Part state={contracts} missing={t('home.contractsMissing')}>
        <Contracts contracts={facts.contracts} />
      </Part>
      <Requests requests={facts.requests} />
      <Part state={debts} missing={t('home.debtsMissing')} />
    </Page>
  );
}

interface NextProps {
  readonly facts: HomeFacts;
  /** Whether requests and visas could be read: without them, only a debt tells what comes next. */
  readonly isKnown: boolean;
}

function Next({ facts, isKnown }: NextProps) {
  const step = nextStep(facts);
  return isKnown || step.kind === 'REPAY' ? <NextStepCard step={step} /> : null;
}

interface PartProps {
  readonly state: QueryState<unknown>;
  /** What cannot be shown when its service is down. */
  readonly missing: string;
  readonly children?: ReactNode;
}

function Part({ state: { data, loading, reload }, missing, children }: PartProps) {
  if (loading) return <Skeleton kind="card" />;
  return data === undefined ? <PartialBlock title={missing} onRetry={reload} /> : children;
}

/** Where the file stands, and the visa beside it. */
function WhereItStands({ facts }: { readonly facts: HomeFacts }) {
  const { t, locale } = useTexts();
  const today = useToday();
  const story = storyOf(facts);
  const steps = timelineOf(story, { t, locale, today });
  const title = t(story.request === undefined ? 'timeline.how.title' : 'timeline.title');
  return (
    <div className={styles.pair}>
      {steps.length > 0 && (
        <Section title={title}>
          <DeadlineTimeline label={title} steps={steps} />
        </Section>
      )}
      <CurrentVisa visas={facts.visas} />
    </div>
  );
}
