import { MissingPage, useMayChange, useParams, useQuery, useSpace } from '@trousseau/space';
import { DescriptionList, Notice, Page, Section, Skeleton } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { DamageBadge } from '../../components/statuses.tsx';
import { graphql } from '../../gql/gql.ts';
import type { DamageClaimPageQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';
import { Receipts } from '../claim/receipts.tsx';
import { DamageEstimate } from './damage-estimate.tsx';
import { DamageLimits } from './damage-limits.tsx';
import { DamagePapers } from './damage-papers.tsx';
import { EditDamage } from './edit-damage.tsx';
import { Repairs } from './repairs.tsx';

const DamageClaimQuestion = graphql(`
  query DamageClaimPage($id: ID!) {
    degradationClaim(id: $id) {
      id number status tenantNames declaredOn declaredLate depositCents depositUsedForRentCents version
      contract {
        id landlord { id maskedIban ribKeyWarning }
        damage { exitOn recoveredOn declareByOn documentsByOn limitsCross isLate hasDeposit categories { category covered } }
      }
      items { id room words category repairCents proof yearsServed }
      documents { id kind itemId fileName contentType sizeBytes path verdict verdictNote }
      requiredDocuments { kind label why mandatory received }
      estimate { estimateCents payableCents capCents items { id covered wearPercent coveredCents } lines { ...LineParts } }
      decisions { id decision reason decidedOn }
      receipts {
        id number status periodFromOn periodToOn indemnityCents issuedOn validatedOn payByOn paymentHeldUntilOn refusedByBankOn paidOn bankReference pdfPath paysDamage
        contest { id reason answerByOn answer answerReason }
      }
    }
  }
`);

export type ShownDamage = NonNullable<DamageClaimPageQuery['degradationClaim']>;

/** S-DEG-02: one damage file: what to do next, the receipt, the papers and photographs, the repairs and what they come to. */
export function DamageClaim() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(DamageClaimQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.degradationClaim) return <MissingPage t={t} problem={problem} reload={reload} />;
  const claim = data.degradationClaim;
  const open = claim.status === 'DECLARED' && mayChange;
  return (
    <Page
      title={t('damage.claimTitle', { names: namesInWords(claim.tenantNames, locale) })}
      lead={t('claim.number', { number: claim.number })}
      breadcrumb={[{ href: `${basePath}/sinistres`, label: t('claims.title') }]}
      status={<DamageBadge status={claim.status} />}
    >
      <NextStep claim={claim} />
      <Receipts
        receipts={claim.receipts}
        maskedIban={claim.contract?.landlord?.maskedIban ?? null}
        accountHref={null}
      />
      {open && claim.contract?.damage && <DamageLimits limits={claim.contract.damage} />}
      <DamagePapers claim={claim} open={open} reload={reload} />
      {open && claim.contract?.damage ? (
        <EditDamage claim={claim} contractId={claim.contract.id} opening={claim.contract.damage} />
      ) : (
        <Kept claim={claim} />
      )}
    </Page>
  );
}

/** The repairs as they were kept, and what they come to. */
function Kept({ claim }: { readonly claim: ShownDamage }) {
  const { t } = useTexts();
  return (
    <>
      <Section title={t('damage.repairs')}>
        <Repairs items={claim.items} judged={claim.estimate.items} />
        <DescriptionList
          items={[
            { label: t('damage.depositPaid'), value: formatCents(claim.depositCents) },
            { label: t('damage.depositUsed'), value: formatCents(claim.depositUsedForRentCents) },
          ]}
        />
      </Section>
      <DamageEstimate estimate={claim.estimate} />
    </>
  );
}

/** Whose turn it is, with the officer’s words when there are some. */
function NextStep({ claim }: { readonly claim: ShownDamage }) {
  const { t } = useTexts();
  const { status, decisions, requiredDocuments, declaredLate } = claim;
  const [decision] = decisions;
  if (status === 'RECEIPT_ISSUED') return null;
  const missing = requiredDocuments.filter(({ mandatory, received }) => mandatory && !received).length;
  const complete = status === 'DECLARED' && missing === 0;
  return (
    <Notice
      tone={complete || status === 'PAID' ? 'success' : status === 'DECLARED' ? 'warning' : 'info'}
      title={complete ? t('damage.allReceived') : t(`damage.next.${status}.title`)}
    >
      <p>
        {complete
          ? t('damage.allReceivedText')
          : status === 'DECLARED'
            ? t('damage.papersLeft', { count: missing })
            : t(`damage.next.${status}.text`)}
      </p>
      {decision && <p>{t(`damage.decision.${decision.decision}`, { reason: decision.reason })}</p>}
      {status === 'DECLARED' && declaredLate && <p>{t('damage.lateText')}</p>}
    </Notice>
  );
}
