import { isMissing, MissingPage, Navigate, useParams, useQuery, useSpace } from '@trousseau/space';
import { Button, EmptyState, Notice, Page, PartialBlock, Skeleton } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { DamagePageQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';
import { CoveredDamage } from './covered-damage.tsx';
import { DamageLimits } from './damage-limits.tsx';
import { DeclareDamage } from './declare-damage.tsx';

const DamageQuestion = graphql(`
  query DamagePage($id: ID!) {
    contract(id: $id) {
      id tenantNames
      damage {
        exitOn recoveredOn declareByOn documentsByOn limitsCross isLate depositCents hasDeposit
        categories { category covered }
        claim { id status }
      }
    }
  }
`);

export type DamageOpening = NonNullable<NonNullable<DamagePageQuery['contract']>['damage']>;

/** S-DEG-01: until when damage may be declared, what is covered, the repairs room by room, and what they come to. */
export function Damage() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(DamageQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.contract) return <MissingPage t={t} problem={problem} reload={reload} />;
  const { damage, tenantNames } = data.contract;
  if (damage?.claim && damage.claim.status !== 'REFUSED')
    return <Navigate replace to={`${basePath}/degradations/${damage.claim.id}`} />;
  const names = namesInWords(tenantNames, locale);
  return (
    <Page
      title={t('damage.title')}
      lead={t('damage.lead', { names })}
      breadcrumb={[
        { href: `${basePath}/contrats`, label: t('contracts.title') },
        { href: `${basePath}/contrats/${id}`, label: names },
      ]}
    >
      {damage ? (
        <Opened contractId={id} damage={damage} />
      ) : (
        isMissing(problem, 'contract.damage') && <PartialBlock onRetry={reload} />
      )}
    </Page>
  );
}

interface OpenedProps {
  readonly contractId: string;
  readonly damage: DamageOpening;
}

/** R-DEG-01. The exit comes first; then the form. */
function Opened({ contractId, damage }: OpenedProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  if (damage.exitOn === null || damage.recoveredOn === null)
    return (
      <EmptyState
        title={t(damage.exitOn === null ? 'damage.notLeft' : 'damage.notRecovered')}
        icon="calendar"
        action={
          <Button variant="primary" href={`${basePath}/contrats/${contractId}/gerer`}>
            {t('damage.toEvents')}
          </Button>
        }
      >
        {t(damage.exitOn === null ? 'damage.notLeftText' : 'damage.notRecoveredText')}
      </EmptyState>
    );
  return (
    <>
      {damage.claim && (
        <Notice
          tone="info"
          title={t('damage.refusedBefore')}
          actions={<Button href={`${basePath}/degradations/${damage.claim.id}`}>{t('damage.openRefused')}</Button>}
        >
          {t('damage.refusedBeforeText')}
        </Notice>
      )}
      <DamageLimits limits={damage} />
      <CoveredDamage categories={damage.categories} />
      <DeclareDamage contractId={contractId} damage={damage} />
    </>
  );
}
