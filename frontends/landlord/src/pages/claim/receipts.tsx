import { useMayChange } from '@trousseau/space';
import { Amount, Card, DayText, DescriptionList, Link, longDay, Notice, Section, Stack } from '@trousseau/ui';
import { ReceiptBadge } from '../../components/statuses.tsx';
import { useTexts } from '../../use-texts.ts';
import type { ShownClaim } from './claim.tsx';
import { ContestNotice } from './contest-notice.tsx';
import { ReceiptToValidate } from './receipt-to-validate.tsx';

export type ShownReceipt = ShownClaim['receipts'][number];

interface ReceiptsProps {
  readonly receipts: readonly ShownReceipt[];
  readonly maskedIban: string | null;
  /** Where a sum of the account is corrected; null where there is no account to correct. */
  readonly accountHref: string | null;
}

/** The receipts of a claim, the one that waits for the landlord open and first; nothing while there are none. */
export function Receipts({ receipts, maskedIban, accountHref }: ReceiptsProps) {
  const { t } = useTexts();
  const mayChange = useMayChange();
  const isWaiting = ({ status }: ShownReceipt) => mayChange && status === 'ISSUED';
  const waiting = receipts.filter(isWaiting);
  const others = receipts.filter((receipt) => !isWaiting(receipt) && receipt.status !== 'DRAFT');
  if (waiting.length + others.length === 0) return null;
  return (
    <>
      {waiting.map((receipt) => (
        <ReceiptToValidate key={receipt.id} receipt={receipt} maskedIban={maskedIban} />
      ))}
      {others.length > 0 && (
        <Section title={t('receipt.list')}>
          <Stack>
            {others.map((receipt) => (
              <Payment key={receipt.id} receipt={receipt} accountHref={accountHref} />
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}

/** Where the money is: promised by a day, or paid with its reference. */
function Payment({ receipt, accountHref }: { readonly receipt: ShownReceipt; readonly accountHref: string | null }) {
  const { t, locale } = useTexts();
  const { status, payByOn, paidOn, bankReference, validatedOn, paymentHeldUntilOn, refusedByBankOn } = receipt;
  const title =
    paidOn !== null
      ? t('receipt.paid', { day: longDay(paidOn, locale) })
      : payByOn !== null
        ? t('receipt.payBy', { day: longDay(payByOn, locale) })
        : t('receipt.of', { number: receipt.number });
  const facts = [
    { label: t('receipt.sum'), value: <Amount cents={receipt.indemnityCents} tone="strong" /> },
    {
      label: t('receipt.period'),
      value: t(receipt.paysDamage ? 'receipt.damageAt' : 'receipt.periodDays', {
        from: longDay(receipt.periodFromOn, locale),
        to: longDay(receipt.periodToOn, locale),
      }),
    },
    { label: t('receipt.number'), value: <Link href={receipt.pdfPath}>{receipt.number}</Link> },
    ...(validatedOn === null ? [] : [{ label: t('receipt.validatedOn'), value: <DayText day={validatedOn} /> }]),
    ...(bankReference === null ? [] : [{ label: t('receipt.bankReference'), value: bankReference }]),
  ];
  return (
    <Card headingLevel={3} icon="wallet" title={title}>
      <Stack>
        <div>
          <ReceiptBadge status={status} />
        </div>
        {refusedByBankOn !== null && (
          <Notice tone="warning" title={t('receipt.refused', { day: longDay(refusedByBankOn, locale) })}>
            <p>{t('receipt.refusedWhy')}</p>
            <p>
              <Link href="/compte/rib">{t('receipt.changeAccount')}</Link>
            </p>
          </Notice>
        )}
        {paymentHeldUntilOn !== null && (
          <Notice tone="info" title={t('receipt.held', { day: longDay(paymentHeldUntilOn, locale) })}>
            {t('receipt.heldWhy')}
          </Notice>
        )}
        <ContestNotice receipt={receipt} accountHref={accountHref} />
        <DescriptionList items={facts} />
      </Stack>
    </Card>
  );
}
