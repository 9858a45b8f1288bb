import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, DayText, DescriptionList, Link, Notice, Section, StatusBadge, TaskList } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { ClaimAnswer } from './claim-answer.tsx';
import type { ReviewedClaim } from './claim-review.tsx';
import { ContestsToAnswer } from './contest-answer.tsx';

const ConfirmDocuments = graphql(`
  mutation ConfirmClaimDocuments($input: ConfirmClaimDocumentsInput!) {
    confirmClaimDocuments(input: $input) {
      ... on ClaimDocumentsConfirmed { claim { id status } }
      ... on ClaimDocumentsMissing { missing }
      ... on Refusal { message }
    }
  }
`);

const IssueReceipt = graphql(`
  mutation IssueReceipt($input: IssueReceiptInput!) {
    issueReceipt(input: $input) {
      ... on ReceiptIssued { claim { id status receipts { id number } } }
      ... on Refusal { message }
    }
  }
`);

interface ClaimProps {
  readonly claim: ReviewedClaim;
}

/** What the officer does with a claim: check the papers, then issue the receipt; afterwards, where the payment is. */
export function ClaimDecision({ claim, reload }: ClaimProps & { readonly reload: () => void }) {
  const { t } = useTexts();
  const isContested = claim.receipts.some(({ status }) => status === 'CONTESTED');
  return (
    <Section title={t('claim.decision')}>
      {claim.status === 'DECLARED' && <PapersToCheck claim={claim} />}
      {(claim.status === 'DOCS_COMPLETE' || owesNewMonths(claim)) && <ReceiptToIssue claim={claim} />}
      {claim.status === 'DOCS_COMPLETE' && <ClaimAnswer claimId={claim.id} decision="REFUSE" />}
      {claim.status !== 'DECLARED' && claim.status !== 'DOCS_COMPLETE' && !isContested && (
        <div>
          <StatusBadge tone="info">{t(`claimStatus.${claim.status}`)}</StatusBadge>
        </div>
      )}
      {claim.status === 'LAPSED' && <ClaimAnswer claimId={claim.id} decision="RELIEVE" />}
      {claim.status === 'REFUSED' && <ClaimAnswer claimId={claim.id} decision="UPHOLD_APPEAL" />}
      {claim.status === 'LITIGATION' && <ClaimAnswer claimId={claim.id} decision="SETTLE" />}
      {claim.status === 'LITIGATION' && <ClaimAnswer claimId={claim.id} decision="END_LEASE" />}
      <ContestsToAnswer receipts={claim.receipts} payableCents={claim.payableCents} reload={reload} />
      <Decisions claim={claim} />
      <Receipts claim={claim} />
    </Section>
  );
}

/** R-CLM-13: already paid once, and its account tells of months that are not indemnified yet. */
const owesNewMonths = ({ status, payableCents }: ReviewedClaim) => status === 'PAID_OPEN' && payableCents > 0;

function PapersToCheck({ claim }: ClaimProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(ConfirmDocuments);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refusal, setRefusal] = useState<{ message: string; missing: readonly string[] } | null>(null);

  async function submit() {
    const answer = await run((operationId) => ({ input: { operationId, claimId: claim.id } }));
    setProblem(answer.problem);
    const result = answer.data?.confirmClaimDocuments;
    if (result?.__typename === 'ClaimDocumentsConfirmed') notify({ tone: 'success', text: t('claim.confirmed') });
    else if (result) setRefusal({ message: result.message, missing: 'missing' in result ? result.missing : [] });
  }

  return (
    <>
      <ProblemNotice problem={problem} />
      {refusal && (
        <Notice tone="warning" title={refusal.message} live>
          <ul>
            {refusal.missing.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </Notice>
      )}
      <TaskList
        tasks={claim.requiredDocuments.map(({ kind, label, mandatory, received }) => ({
          id: kind,
          title: label,
          status: received ? 'DONE' : 'TODO',
          statusLabel: t(received ? 'claim.paperReceived' : mandatory ? 'claim.paperMissing' : 'claim.paperOptional'),
        }))}
      />
      <div>
        <Button variant="primary" icon="check" pending={running} onPress={submit}>
          {t('claim.confirm')}
        </Button>
      </div>
    </>
  );
}

function ReceiptToIssue({ claim }: ClaimProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(IssueReceipt);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  async function submit() {
    const answer = await run((operationId) => ({ input: { operationId, claimId: claim.id } }));
    setProblem(answer.problem);
    const result = answer.data?.issueReceipt;
    if (result?.__typename === 'ReceiptIssued') notify({ tone: 'success', text: t('claim.issued') });
    else if (result) setMessage(result.message);
  }

  return (
    <>
      <ProblemNotice problem={problem} />
      {message && (
        <Notice tone="warning" live>
          {message}
        </Notice>
      )}
      <p>{t('claim.issueMeans')}</p>
      <div>
        <Button variant="primary" icon="file" pending={running} onPress={submit}>
          {t('claim.issue', { indemnity: formatCents(claim.payableCents) })}
        </Button>
      </div>
    </>
  );
}

function Decisions({ claim: { decisions } }: ClaimProps) {
  const { t } = useTexts();
  return decisions.map(({ id, decision, decidedOn, reason }) => (
    <DescriptionList
      key={id}
      items={[
        { label: t(`claim.${decision}.decided`), value: <DayText day={decidedOn} /> },
        { label: t('claim.reason'), value: reason },
      ]}
    />
  ));
}

function Receipts({ claim: { receipts } }: ClaimProps) {
  const { t } = useTexts();
  return receipts.map((receipt) => (
    <DescriptionList
      key={receipt.id}
      items={[
        { label: t('receipt.number'), value: <Link href={receipt.pdfPath}>{receipt.number}</Link> },
        { label: t('receipt.indemnity'), value: formatCents(receipt.indemnityCents) },
        { label: t('receipt.state'), value: t(`receiptStatus.${receipt.status}`) },
        { label: t('receipt.payBy'), value: receipt.payByOn ? <DayText day={receipt.payByOn} /> : '–' },
        { label: t('receipt.paidOn'), value: receipt.paidOn ? <DayText day={receipt.paidOn} /> : '–' },
      ]}
    />
  ));
}
