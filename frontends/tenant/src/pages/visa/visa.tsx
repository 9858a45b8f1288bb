import { NotHere, useParams, useQuery, useSpace } from '@trousseau/space';
import { Button, Disclosure, DocumentViewer, EmptyState, ErrorState, Page, Skeleton } from '@trousseau/ui';
import { VisaCard } from '../../components/visa-card.tsx';
import { graphql } from '../../gql/gql.ts';
import type { MyVisasQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { AfterVisa } from './after-visa.tsx';
import { HandOver } from './hand-over.tsx';
import { OtherVisas } from './other-visas.tsx';
import { Shares } from './shares.tsx';
import { VisaState } from './visa-state.tsx';

const VisasQuestion = graphql(`
  query MyVisas { myVisas(first: 50) { totalCount nodes { ...VisaParts request { id } endsSoon qrCode { size path } walletPath } } }
`);

export type ShownVisa = MyVisasQuery['myVisas']['nodes'][number];

/** One visa, the newest when none is named: the card, how to hand it over, the document. */
export function Visa() {
  const { t } = useTexts();
  const { id } = useParams();
  const { data, problem, loading, reload } = useQuery(VisasQuestion, {});
  if (loading) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const visas = data.myVisas.nodes;
  const visa = id === undefined ? visas[0] : visas.find((candidate) => candidate.id === id);
  if (visa !== undefined) return <OneVisa visa={visa} others={visas.filter((other) => other !== visa)} />;
  return id === undefined ? <NoVisa /> : <NotHere t={t} />;
}

interface OneVisaProps {
  readonly visa: ShownVisa;
  readonly others: readonly ShownVisa[];
}

function OneVisa({ visa, others }: OneVisaProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <Page title={t('visa.title')} lead={t('visa.lead')} breadcrumb={[{ href: basePath, label: t('home.title') }]}>
      <VisaCard visa={visa} />
      <VisaState visa={visa} />
      {visa.status === 'VALID' && <HandOver visa={visa} />}
      {visa.status === 'CONSUMED' && <AfterVisa visa={visa} />}
      <Shares visa={visa} />
      <Disclosure title={t('visa.document')}>
        <DocumentViewer
          src={visa.pdfPath}
          name={t('visa.fileName', { number: visa.number })}
          contentType="application/pdf"
        />
      </Disclosure>
      <OtherVisas visas={others} />
    </Page>
  );
}

function NoVisa() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <Page title={t('visa.title')} breadcrumb={[{ href: basePath, label: t('home.title') }]}>
      <EmptyState
        title={t('visa.none')}
        action={
          <Button variant="primary" href={basePath}>
            {t('visa.noneAction')}
          </Button>
        }
      >
        {t('visa.noneText')}
      </EmptyState>
    </Page>
  );
}
