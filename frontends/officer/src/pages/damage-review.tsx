import { MissingPage, useParams, useQuery, useSpace } from '@trousseau/space';
import {
  Amount,
  DataTable,
  DayText,
  DescriptionList,
  ExplanationList,
  Grid,
  KeyFigure,
  Notice,
  Page,
  Section,
  Skeleton,
  SplitView,
  Stack,
} from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { Papers } from '../components/papers.tsx';
import { graphql } from '../gql/gql.ts';
import type { DamageReviewQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';
import { TenantMessages } from './claim-messages.tsx';
import { DamageDecision } from './damage-decision.tsx';
import { DamageVerdict } from './damage-verdict.tsx';

const DamageReviewQuestion = graphql(`
  query DamageReview($id: ID!) {
    degradationClaim(id: $id) {
      id number status tenantNames landlordName exitOn recoveredOn declaredOn declaredLate documentsByOn depositCents depositUsedForRentCents
      contract { id number pdfPath lease { rentCents chargesCents kind } }
      items { id room words category repairCents proof yearsServed }
      documents { id kind itemId fileName contentType path verdict verdictNote }
      requiredDocuments { kind label mandatory received }
      estimate { estimateCents payableCents capCents items { id covered coveredCents } }
      payableLines { ruleId label detail outcome parameterFrom source }
      decisions { id decision reason decidedOn }
      receipts { id number status indemnityCents payByOn paidOn pdfPath contest { id reason answerByOn answer answerReason } }
    }
  }
`);

export type ReviewedDamage = NonNullable<DamageReviewQuery['degradationClaim']>;

/** One damage file: inventories, photographs and invoices beside the repairs and the computed indemnity, then what the officer does. */
export function DamageReview() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(DamageReviewQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.degradationClaim) return <MissingPage t={t} problem={problem} reload={reload} />;
  const claim = data.degradationClaim;
  const rooms = new Map(claim.items.map(({ id: itemId, room }) => [itemId, room]));
  return (
    <Page
      title={t('damage.title', { number: claim.number })}
      lead={t('claim.lead', { landlord: claim.landlordName, tenant: namesInWords(claim.tenantNames, locale) })}
      breadcrumb={[{ href: basePath, label: t('navigation.home') }]}
      width="wide"
    >
      {claim.declaredLate && (
        <Notice tone="warning" title={t('claim.late')}>
          {t('damage.declaredLate')}
        </Notice>
      )}
      <SplitView
        documentsLabel={t('papers.label')}
        dataLabel={t('claim.data')}
        documents={
          <Papers
            papers={claim.documents.map((paper) => ({
              ...paper,
              kindLabel: [t(`damage.paperKind.${paper.kind}`), rooms.get(paper.itemId ?? '')]
                .filter(Boolean)
                .join(' – '),
              under: <DamageVerdict paper={paper} canJudge={claim.status === 'DECLARED'} />,
            }))}
          />
        }
        data={
          <Stack gap={7}>
            <Facts claim={claim} />
            <Repairs claim={claim} />
            <Computed claim={claim} />
            <DamageDecision claim={claim} reload={reload} />
            {claim.contract && claim.receipts.some(({ status }) => status === 'PAID') && (
              <TenantMessages contractId={claim.contract.id} />
            )}
          </Stack>
        }
      />
    </Page>
  );
}

interface DamageProps {
  readonly claim: ReviewedDamage;
}

function Facts({ claim }: DamageProps) {
  const { t } = useTexts();
  const { contract } = claim;
  return (
    <Section title={t('claim.facts')}>
      <DescriptionList
        items={[
          { label: t('claim.contract'), value: contract?.number ?? t('claim.contractMissing') },
          {
            label: t('claim.rent'),
            value: contract ? formatCents(contract.lease.rentCents + contract.lease.chargesCents) : '–',
          },
          { label: t('damage.exitOn'), value: <DayText day={claim.exitOn} /> },
          { label: t('damage.recoveredOn'), value: <DayText day={claim.recoveredOn} /> },
          { label: t('claim.declared'), value: <DayText day={claim.declaredOn} /> },
          { label: t('damage.documentsByOn'), value: <DayText day={claim.documentsByOn} /> },
          { label: t('damage.deposit'), value: formatCents(claim.depositCents) },
          { label: t('damage.depositUsed'), value: formatCents(claim.depositUsedForRentCents) },
        ]}
      />
    </Section>
  );
}

function Repairs({ claim }: DamageProps) {
  const { t } = useTexts();
  const taken = new Map(claim.estimate.items.map((item) => [item.id, item.coveredCents]));
  return (
    <Section title={t('damage.repairs')}>
      <DataTable
        caption={t('damage.repairs')}
        captionHidden
        rows={claim.items}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'room',
            header: t('damage.room'),
            rowHeader: true,
            cell: ({ room, words }) => [room, words].filter(Boolean).join(' – '),
          },
          { id: 'kind', header: t('damage.kind'), cell: ({ category }) => t(`damage.category.${category}`) },
          { id: 'years', header: t('damage.years'), align: 'end', cell: ({ yearsServed }) => yearsServed ?? '–' },
          { id: 'proof', header: t('damage.proof'), cell: ({ proof }) => t(`damage.${proof}`) },
          {
            id: 'cost',
            header: t('damage.cost'),
            align: 'end',
            cell: ({ repairCents }) => <Amount cents={repairCents} />,
          },
          {
            id: 'taken',
            header: t('damage.taken'),
            align: 'end',
            cell: ({ id }) => <Amount cents={taken.get(id) ?? 0} />,
          },
        ]}
      />
    </Section>
  );
}

function Computed({ claim: { estimate, payableLines } }: DamageProps) {
  const { t } = useTexts();
  return (
    <Section title={t('claim.computed')}>
      <Grid min="12rem">
        <KeyFigure label={t('damage.estimated')} value={formatCents(estimate.estimateCents)} />
        <KeyFigure label={t('claim.payable')} value={formatCents(estimate.payableCents)} tone="accent" />
      </Grid>
      <ExplanationList label={t('claim.computed')} lines={payableLines} />
    </Section>
  );
}
