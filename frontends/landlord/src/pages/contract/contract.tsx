import { isMissing, MissingPage, useMayChange, useParams, useQuery, useSpace } from '@trousseau/space';
import { Button, Page, PartialBlock, Section, Skeleton } from '@trousseau/ui';
import { ClaimTable } from '../../components/claim-table.tsx';
import { Deadlines } from '../../components/deadlines.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { ContractBadge, isOver } from '../../components/statuses.tsx';
import { graphql } from '../../gql/gql.ts';
import type { ContractPageQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { addressInWords, namesInWords } from '../../words.ts';
import { CancelContract } from './cancel-contract.tsx';
import { CheckLease } from './check-lease.tsx';
import { ContractDocument } from './contract-document.tsx';
import { ContractEvents } from './contract-events.tsx';
import { ContractFacts } from './contract-facts.tsx';
import { CoverEnding } from './cover-ending.tsx';
import { LineOfTime } from './line-of-time.tsx';
import { NextStep } from './next-step.tsx';

const ContractQuestion = graphql(`
  query ContractPage($id: ID!) {
    contract(id: $id) {
      id number status regime visaNumber tenantNames maxRentCents landlordName generatedAt validatedAt lastEditOn
      coverEndsOn renewable capCents hasOpenClaim pdfPath termsVersion
      dwelling { street postcode city stock furnished }
      lease { kind rentCents chargesCents depositCents dueDay plannedSignatureOn effectiveOn endsOn signedOn signatories { capacity name } }
      deadlines { ...DeadlineParts }
      coverLines { ...LineParts }
      moments { ...MomentParts }
      events { ...ContractEventParts }
      leaseCheck { checkedAt points { id ruleId outcome detail } }
      eventChoices { kind }
      monthlyCents agentName
      unpaidClaims(first: 5) { totalCount nodes { ...ClaimRow } }
      damage { claim { id number status } }
    }
  }
`);

export type ShownContract = NonNullable<ContractPageQuery['contract']>;

/** One contract: what to do next, the dates, what it covers, the document, who and what it is about. */
export function Contract() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(ContractQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.contract) return <MissingPage t={t} problem={problem} reload={reload} />;
  const { contract } = data;
  return (
    <Page
      title={namesInWords(contract.tenantNames, locale)}
      lead={addressInWords(contract.dwelling)}
      breadcrumb={[{ href: `${basePath}/contrats`, label: t('contracts.title') }]}
      status={<ContractBadge status={contract.status} signed={contract.lease.signedOn !== null} />}
      actions={
        <>
          {mayChange && contract.eventChoices.length > 0 && (
            <Button icon="pen" href={`${basePath}/contrats/${contract.id}/gerer`}>
              {t('manage.title')}
            </Button>
          )}
          <Button icon="download" href={contract.pdfPath} download>
            {t('contract.download')}
          </Button>
        </>
      }
    >
      {contract.renewable && <CoverEnding contract={contract} />}
      <NextStep contract={contract} />
      {contract.status === 'GENERATED' && <ContractDocument contract={contract} />}
      {mayChange && <CheckLease contract={contract} reload={reload} />}
      {!isOver(contract.status) && (
        <Section title={t('contract.dates')}>
          <Deadlines label={t('contract.dates')} deadlines={contract.deadlines} />
        </Section>
      )}
      <ContractClaims contract={contract} missing={isMissing(problem, 'contract.unpaidClaims')} reload={reload} />
      {!isOver(contract.status) && (
        <Reasons title={t('contract.cover')} lead={t('contract.coverLead')} lines={contract.coverLines} />
      )}
      {contract.status !== 'CANCELLED' && <LineOfTime moments={contract.moments} />}
      <ContractEvents events={contract.events} reload={reload} />
      <ContractFacts contract={contract} />
      {contract.status !== 'GENERATED' && <ContractDocument contract={contract} />}
      {mayChange && <CancelContract contract={contract} />}
    </Page>
  );
}

interface ContractClaimsProps {
  readonly contract: ShownContract;
  readonly missing: boolean;
  readonly reload: () => void;
}

/** The unpaid rents of this contract; nothing while there are none. */
function ContractClaims({ contract, missing, reload }: ContractClaimsProps) {
  const { t } = useTexts();
  const claims = contract.unpaidClaims?.nodes ?? [];
  if (!missing && claims.length === 0) return null;
  return (
    <Section title={t('claims.title')}>
      {missing ? <PartialBlock onRetry={reload} /> : <ClaimTable claims={claims} empty={null} />}
    </Section>
  );
}
