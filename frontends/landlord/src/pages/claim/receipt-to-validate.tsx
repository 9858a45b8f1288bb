import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Card, Checkbox, Cluster, DocumentViewer, KeyFigure, longDay, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { ContestNotice } from './contest-notice.tsx';
import { ContestReceipt } from './contest-receipt.tsx';
import type { ShownReceipt } from './receipts.tsx';

const Validate = graphql(`
  mutation ValidateReceipt($input: ValidateReceiptInput!) {
    validateReceipt(input: $input) {
      ... on ReceiptValidated { receipt { id status payByOn } }
    }
  }
`);

interface ReceiptToValidateProps {
  readonly receipt: ShownReceipt;
  readonly maskedIban: string | null;
}

/** S-CLM-02: the receipt to read, what validating it does, and the button that triggers the payment (R-SUB-02). */
export function ReceiptToValidate({ receipt, maskedIban }: ReceiptToValidateProps) {
  const { t, locale } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Validate);
  const [read, setRead] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function validate() {
    setError(read ? null : t('receipt.readMissing'));
    if (!read) return;
    const answer = await run((operationId) => ({ input: { operationId, receiptId: receipt.id } }));
    setProblem(answer.problem);
    const payByOn = answer.data?.validateReceipt.receipt.payByOn;
    if (answer.data)
      notify({
        tone: 'success',
        text: payByOn ? t('receipt.payBy', { day: longDay(payByOn, locale) }) : t('receipt.validated'),
      });
  }

  return (
    <Card tone="accent" headingLevel={2} icon="wallet" title={t('receipt.toValidate')}>
      <Stack gap={5}>
        <ContestNotice receipt={receipt} accountHref={null} />
        <KeyFigure
          label={t('receipt.sum')}
          value={formatCents(receipt.indemnityCents)}
          detail={t(receipt.paysDamage ? 'receipt.damageAt' : 'receipt.periodDays', {
            from: longDay(receipt.periodFromOn, locale),
            to: longDay(receipt.periodToOn, locale),
          })}
          tone="accent"
        />
        <p>{t('receipt.means')}</p>
        <p>{maskedIban === null ? t('receipt.thenPaid') : t('receipt.thenPaidOn', { iban: maskedIban })}</p>
        <DocumentViewer
          src={receipt.pdfPath}
          name={t('receipt.fileName', { number: receipt.number })}
          contentType="application/pdf"
        />
        <ProblemNotice problem={problem} />
        <Checkbox
          name="read"
          value={read}
          onChange={setRead}
          label={t('receipt.read')}
          description={t('receipt.readMeans')}
          error={error ?? undefined}
        />
        <Cluster>
          <Button variant="primary" size="large" pending={running} onPress={() => void validate()}>
            {t('receipt.validate')}
          </Button>
          <ContestReceipt receiptId={receipt.id} />
        </Cluster>
      </Stack>
    </Card>
  );
}
