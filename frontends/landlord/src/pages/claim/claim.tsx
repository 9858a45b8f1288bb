import { MissingPage, useParams, useQuery, useSpace } from '@trousseau/space';
import { Disclosure, ExplanationList, Grid, KeyFigure, Link, Notice, Page, Section, Skeleton } from '@trousseau/ui';
import { formatCents, sumCents } from '@trousseau/values/cents';
import { Deadlines } from '../../components/deadlines.tsx';
import { ClaimBadge } from '../../components/statuses.tsx';
import { graphql } from '../../gql/gql.ts';
import type { ClaimPageQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';
import { ClaimDocuments } from './claim-documents.tsx';
import { ClaimNextStep } from './claim-next-step.tsx';
import { LateRent } from './late-rent.tsx';
import { Messages } from './messages.tsx';
import { MonthTable } from './month-table.tsx';
import { Receipts } from './receipts.tsx';

const ClaimQuestion = graphql(`
  query ClaimPage($id: ID!) {
    unpaidClaim(id: $id) {
      id number status tenantNames firstDefaultOn constitutedOn noticePostedOn declaredOn declaredLate noticeLate answerByOn arrearsCents payableCents
      contract { id landlord { id maskedIban ribKeyWarning } }
      decisions { id decision reason }
      lateRentReturns { id reference receivedOn receivedCents returnCents returnedOn }
      returnAccount { holderName iban }
      deadlines { ...DeadlineParts }
      documents { id kind fileName sizeBytes receivedAt path verdict verdictNote }
      requiredDocuments { kind label why mandatory received }
      payableLines { ...LineParts }
      months { dueOn dueCents housingAidCents housingAidPaidTo receivedCents receivedOn balanceCents }
      receipts {
        id number status periodFromOn periodToOn indemnityCents issuedOn validatedOn payByOn paymentHeldUntilOn refusedByBankOn paidOn bankReference pdfPath paysDamage
        contest { id reason answerByOn answer answerReason }
      }
    }
  }
`);

export type ShownClaim = NonNullable<ClaimPageQuery['unpaidClaim']>;

/** One call of the guarantee: what to do next, the receipt and the payment, the papers, the dates, the sums and why. */
export function Claim() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(ClaimQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.unpaidClaim) return <MissingPage t={t} problem={problem} reload={reload} />;
  const claim = data.unpaidClaim;
  return (
    <Page
      title={t('claim.title', { names: namesInWords(claim.tenantNames, locale) })}
      lead={t('claim.number', { number: claim.number })}
      breadcrumb={[{ href: `${basePath}/sinistres`, label: t('claims.title') }]}
      status={<ClaimBadge status={claim.status} answerByOn={claim.answerByOn} />}
    >
      <ClaimNextStep claim={claim} reload={reload} />
      <LateNotices claim={claim} />
      <Receipts
        receipts={claim.receipts}
        maskedIban={claim.contract?.landlord?.maskedIban ?? null}
        accountHref={claim.contract && `${basePath}/contrats/${claim.contract.id}/compte`}
      />
      <LateRent claim={claim} />
      {claim.declaredOn !== null && <ClaimDocuments claim={claim} reload={reload} />}
      {claim.deadlines.length > 0 && (
        <Section title={t('claim.dates')}>
          <Deadlines label={t('claim.dates')} deadlines={claim.deadlines} />
        </Section>
      )}
      <Sums claim={claim} />
      {claim.contract && <Messages contractId={claim.contract.id} />}
    </Page>
  );
}

interface ClaimProps {
  readonly claim: ShownClaim;
}

/** Late is never a dead end: what happened, and that somebody will look at it. */
function LateNotices({ claim }: ClaimProps) {
  const { t } = useTexts();
  if (!claim.declaredLate && !claim.noticeLate) return null;
  return (
    <Notice tone="warning" title={t('claim.late')}>
      {claim.noticeLate && <p>{t('claim.noticeLate')}</p>}
      {claim.declaredLate && <p>{t('claim.declaredLate')}</p>}
    </Notice>
  );
}

/** What is owed, what was paid of it, what would be paid today; the reasons only while there is something to pay. */
function Sums({ claim }: ClaimProps) {
  const { t } = useTexts();
  const paid = claim.receipts.filter(({ status }) => status === 'PAID');
  const settled = claim.receipts.length > 0 && claim.payableCents === 0;
  return (
    <Section title={t('claim.sums')}>
      <Grid min="13rem">
        <KeyFigure label={t('claim.arrears')} value={formatCents(claim.arrearsCents)} />
        {paid.length > 0 && (
          <KeyFigure
            label={t('claim.paidSoFar')}
            value={formatCents(sumCents(paid.map(({ indemnityCents }) => indemnityCents)))}
            tone="success"
          />
        )}
        {!settled && (
          <KeyFigure
            label={t('claim.payable')}
            value={formatCents(claim.payableCents)}
            detail={t('claim.payableMeans')}
            tone="accent"
          />
        )}
      </Grid>
      {paid.length > 0 && claim.contract && (
        <p>
          <Link href={`/files/claims/statement.csv?contract=${claim.contract.id}`} download>
            {t('claim.statement')}
          </Link>
        </p>
      )}
      {!settled && claim.payableLines.length > 0 && (
        <ExplanationList label={t('claim.payable')} lines={claim.payableLines} />
      )}
      <Disclosure title={t('claim.account')}>
        <MonthTable months={claim.months} />
      </Disclosure>
    </Section>
  );
}
