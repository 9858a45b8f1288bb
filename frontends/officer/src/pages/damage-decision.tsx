import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, DayText, DescriptionList, Link, Notice, Section, StatusBadge, TaskList } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { ContestsToAnswer } from './contest-answer.tsx';
import { DamageAnswer } from './damage-answer.tsx';
import type { ReviewedDamage } from './damage-review.tsx';

const ConfirmDocuments = graphql(`
  mutation ConfirmDamageDocuments($input: ConfirmDamageDocumentsInput!) {
    confirmDamageDocuments(input: $input) {
      ... on DamageDocumentsConfirmed { claim { id status } }
      ... on DamageDocumentsMissing { missing }
      ... on Refusal { message }
    }
  }
`);

const IssueReceipt = graphql(`
  mutation IssueDamageReceipt($input: IssueDamageReceiptInput!) {
    issueDamageReceipt(input: $input) {
      ... on DamageReceiptIssued { claim { id status receipts { id number status indemnityCents payByOn paidOn pdfPath } } }
      ... on Refusal { message }
    }
  }
`);

interface DamageProps {
  readonly claim: ReviewedDamage;
}

/** What the officer does with a damage file: ask for papers, check them, issue the receipt or refuse; afterwards where the payment is. */
export function DamageDecision({ claim, reload }: DamageProps & { readonly reload: () => void }) {
  const { t } = useTexts();
  const { status } = claim;
  return (
    <Section title={t('claim.decision')}>
      {status === 'DECLARED' && <PapersToCheck claim={claim} />}
      {status === 'DECLARED' && <DamageAnswer damageClaimId={claim.id} decision="ASK_PAPERS" />}
      {status === 'ASSESSED' && <ReceiptToIssue claim={claim} />}
      {status === 'ASSESSED' && <DamageAnswer damageClaimId={claim.id} decision="REFUSE" />}
      {status === 'REFUSED' && <DamageAnswer damageClaimId={claim.id} decision="UPHOLD_APPEAL" />}
      {status === 'LAPSED' && <DamageAnswer damageClaimId={claim.id} decision="RELIEVE" />}
      {status !== 'DECLARED' && status !== 'ASSESSED' && (
        <StatusBadge tone="info">{t(`damage.status.${status}`)}</StatusBadge>
      )}
      <ContestsToAnswer receipts={claim.receipts} payableCents={null} reload={reload} />
      {claim.decisions.map(({ id, decision, decidedOn, reason }) => (
        <DescriptionList
          key={id}
          items={[
            { label: t(`damage.${decision}.decided`), value: <DayText day={decidedOn} /> },
            { label: t('claim.reason'), value: reason },
          ]}
        />
      ))}
      {claim.receipts.map((receipt) => (
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
      ))}
    </Section>
  );
}

function PapersToCheck({ claim }: DamageProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(ConfirmDocuments);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refusal, setRefusal] = useState<{ message: string; missing: readonly string[] } | null>(null);

  async function submit() {
    const answer = await run((operationId) => ({ input: { operationId, damageClaimId: claim.id } }));
    setProblem(answer.problem);
    const result = answer.data?.confirmDamageDocuments;
    if (result?.__typename === 'DamageDocumentsConfirmed') notify({ tone: 'success', text: t('damage.confirmed') });
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

function ReceiptToIssue({ claim }: DamageProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(IssueReceipt);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  async function submit() {
    const answer = await run((operationId) => ({ input: { operationId, damageClaimId: claim.id } }));
    setProblem(answer.problem);
    const result = answer.data?.issueDamageReceipt;
    if (result?.__typename === 'DamageReceiptIssued') notify({ tone: 'success', text: t('claim.issued') });
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
      <p>{t('damage.issueMeans')}</p>
      <div>
        <Button variant="primary" icon="file" pending={running} onPress={submit}>
          {t('claim.issue', { indemnity: formatCents(claim.estimate.payableCents) })}
        </Button>
      </div>
    </>
  );
}
