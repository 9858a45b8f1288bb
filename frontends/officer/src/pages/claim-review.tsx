import { MissingPage, useParams, useQuery, useSpace } from '@trousseau/space';
import {
  DayText,
  DescriptionList,
  ExplanationList,
  Grid,
  KeyFigure,
  longDay,
  Notice,
  Page,
  Section,
  Skeleton,
  SplitView,
  Stack,
  shortDay,
} from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { Papers } from '../components/papers.tsx';
import { graphql } from '../gql/gql.ts';
import type { ClaimReviewQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { monthInWords, namesInWords } from '../words.ts';
import { ClaimDebt } from './claim-debt.tsx';
import { ClaimDecision } from './claim-decision.tsx';
import { ClaimMessages } from './claim-messages.tsx';
import { ClaimVerdict } from './claim-verdict.tsx';

const ClaimReviewQuestion = graphql(`
  query ClaimReview($id: ID!) {
    unpaidClaim(id: $id) {
      id number status tenantNames landlordName firstDefaultOn constitutedOn noticePostedOn declaredOn declaredLate noticeLate
      arrearsCents payableCents
      contract { id number pdfPath lease { rentCents chargesCents effectiveOn signedOn } landlord { id holderNameToCheck payoutHeldUntilOn } }
      documents { id kind fileName contentType path verdict verdictNote }
      requiredDocuments { kind label mandatory received }
      deadlines { ruleId actor startsOn dueOn state }
      decisions { id decision reason decidedOn }
      payableLines { ruleId label detail outcome parameterFrom source }
      months { dueOn dueCents housingAidCents housingAidPaidTo receivedCents receivedOn balanceCents }
      receipts { id number status indemnityCents periodFromOn periodToOn payByOn paidOn pdfPath contest { id reason answerByOn answer answerReason } }
      debt {
        id totalCents outstandingCents planRequestByOn reference
        repayments { id receivedOn repaidCents }
        plan { id status monthlyCents plannedCents firstOn missedCents reason instalments { dueOn } }
      }
    }
  }
`);

export type ReviewedClaim = NonNullable<ClaimReviewQuery['unpaidClaim']>;

/** One declared claim: the papers beside the account and the computed indemnity, then what the officer does. */
export function ClaimReview() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(ClaimReviewQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.unpaidClaim) return <MissingPage t={t} problem={problem} reload={reload} />;
  const claim = data.unpaidClaim;
  const labels = new Map(claim.requiredDocuments.map(({ kind, label }) => [kind, label]));
  return (
    <Page
      title={t('claim.title', { number: claim.number })}
      lead={t('claim.lead', { landlord: claim.landlordName, tenant: namesInWords(claim.tenantNames, locale) })}
      breadcrumb={[{ href: basePath, label: t('navigation.home') }]}
      width="wide"
    >
      <LateNotice claim={claim} />
      <AccountNotice claim={claim} />
      <SplitView
        documentsLabel={t('papers.label')}
        dataLabel={t('claim.data')}
        documents={
          <Papers
            papers={claim.documents.map((paper) => ({
              ...paper,
              kindLabel: labels.get(paper.kind) ?? t('papers.other'),
              under: <ClaimVerdict paper={paper} canJudge={claim.status === 'DECLARED'} />,
            }))}
          />
        }
        data={
          <Stack gap={7}>
            <Facts claim={claim} />
            <Account claim={claim} />
            <Computed claim={claim} />
            <ClaimDecision claim={claim} reload={reload} />
            {claim.debt && (
              <ClaimDebt debt={claim.debt} status={claim.status} contractId={claim.contract?.id ?? null} />
            )}
            {claim.contract && <ClaimMessages contractId={claim.contract.id} hasDebt={claim.debt !== null} />}
          </Stack>
        }
      />
    </Page>
  );
}

interface ClaimProps {
  readonly claim: ReviewedClaim;
}

function LateNotice({ claim }: ClaimProps) {
  const { t } = useTexts();
  if (!claim.declaredLate && !claim.noticeLate) return null;
  return (
    <Notice tone="warning" title={t('claim.late')}>
      {t(claim.declaredLate ? 'claim.declaredLate' : 'claim.noticeLate')}
    </Notice>
  );
}

/** S59. The account is held under another name, or has just changed: what an officer compares with the RIB of the file. */
function AccountNotice({ claim }: ClaimProps) {
  const { t, locale } = useTexts();
  const landlord = claim.contract?.landlord;
  if (!landlord?.holderNameToCheck && !landlord?.payoutHeldUntilOn) return null;
  return (
    <Notice tone="warning" title={t('claim.account')}>
      {landlord.holderNameToCheck && (
        <p>{t('claim.otherHolder', { holder: landlord.holderNameToCheck, landlord: claim.landlordName })}</p>
      )}
      {landlord.payoutHeldUntilOn && (
        <p>{t('claim.accountChanged', { day: longDay(landlord.payoutHeldUntilOn, locale) })}</p>
      )}
    </Notice>
  );
}

function Facts({ claim }: ClaimProps) {
  const { t, locale } = useTexts();
  const turn =
    claim.deadlines.find(({ state }) => state === 'LATE') ?? claim.deadlines.find(({ state }) => state === 'NOW');
  const { contract } = claim;
  const day = (value: string | null) => (value === null ? '–' : <DayText day={value} />);
  return (
    <Section title={t('claim.facts')}>
      <DescriptionList
        items={[
          { label: t('claim.contract'), value: contract?.number ?? t('claim.contractMissing') },
          {
            label: t('claim.rent'),
            value: contract ? formatCents(contract.lease.rentCents + contract.lease.chargesCents) : '–',
          },
          { label: t('claim.firstDefault'), value: day(claim.firstDefaultOn) },
          { label: t('claim.constituted'), value: day(claim.constitutedOn) },
          { label: t('claim.notice'), value: day(claim.noticePostedOn) },
          { label: t('claim.declared'), value: day(claim.declaredOn) },
          ...(turn
            ? [
                {
                  label: t('claim.turn'),
                  value: t('claim.turnOf', {
                    actor: turn.actor,
                    since: shortDay(turn.startsOn),
                    by: longDay(turn.dueOn, locale),
                  }),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** Whether something of a month is left to pay; only an aid the landlord receives pays for it. */
const isShort = ({ dueCents, receivedCents, housingAidCents, housingAidPaidTo }: ReviewedClaim['months'][number]) =>
  receivedCents + (housingAidPaidTo === 'LANDLORD' ? housingAidCents : 0) < dueCents;

/** The account in one line a month: what counts is what was due, what came and what is missing. */
function Account({ claim }: ClaimProps) {
  const { t, locale } = useTexts();
  return (
    <Section title={t('claim.tenantAccount')}>
      <DescriptionList
        items={claim.months.map((month) => ({
          label: monthInWords(month.dueOn, locale),
          value: t(isShort(month) ? 'claim.monthShort' : 'claim.monthPaid', {
            due: formatCents(month.dueCents),
            aid: t(`claim.aidTo.${month.housingAidPaidTo}`, { aid: formatCents(month.housingAidCents) }),
            received: formatCents(month.receivedCents),
            balance: formatCents(month.balanceCents ?? 0),
          }),
        }))}
      />
    </Section>
  );
}

function Computed({ claim }: ClaimProps) {
  const { t } = useTexts();
  return (
    <Section title={t('claim.computed')}>
      <Grid min="12rem">
        <KeyFigure label={t('claim.arrears')} value={formatCents(claim.arrearsCents)} />
        <KeyFigure label={t('claim.payable')} value={formatCents(claim.payableCents)} tone="accent" />
      </Grid>
      <ExplanationList label={t('claim.computed')} lines={claim.payableLines} />
    </Section>
  );
}
