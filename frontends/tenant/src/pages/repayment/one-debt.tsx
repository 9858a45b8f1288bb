import {
  Amount,
  Card,
  DataTable,
  DayText,
  Disclosure,
  Grid,
  KeyFigure,
  PartialBlock,
  Section,
  Stack,
} from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { addressInWords, dayFromToday } from '../../words.ts';
import { CardToGiveBack } from './card-to-give-back.tsx';
import { HowToPay } from './how-to-pay.tsx';
import { Messages } from './messages.tsx';
import { PayByCard } from './pay-by-card.tsx';
import { PlanBlock } from './plan-block.tsx';
import type { ShownDebt } from './repayment.tsx';
import { Repayments } from './repayments.tsx';

interface OneDebtProps {
  readonly debt: ShownDebt;
  readonly contractMissing: boolean;
  readonly reload: () => void;
}

/** One debt: what is left, of how much, since when, until when a plan may be asked, and what made it. */
export function OneDebt({ debt, contractMissing, reload }: OneDebtProps) {
  const { t, locale } = useTexts();
  const today = useToday();
  const { contract, totalCents, outstandingCents, sinceOn, planRequestByOn } = debt;
  const repaid = outstandingCents === 0;
  return (
    <Section
      title={contract === null ? t('repayment.debt') : addressInWords(contract.dwelling)}
      lead={contract === null ? undefined : t('repayment.landlord', { name: contract.landlordName })}
    >
      <Stack gap={5}>
        {contractMissing && <PartialBlock onRetry={reload} title={t('repayment.contractMissing')} />}
        <Card tone={repaid ? 'plain' : 'accent'}>
          <Grid min="14rem" gap={5}>
            <KeyFigure
              label={t('repayment.outstanding')}
              value={<Amount cents={outstandingCents} />}
              tone={repaid ? 'success' : 'accent'}
              detail={t(repaid ? 'repayment.repaid' : 'repayment.toGuarantor')}
            />
            <KeyFigure
              label={t('repayment.total')}
              value={<Amount cents={totalCents} />}
              detail={t('repayment.totalMeans')}
            />
            <KeyFigure
              label={t('repayment.since')}
              value={<DayText day={sinceOn} form="short" />}
              detail={t('repayment.sinceMeans')}
            />
            {!repaid && debt.plan === null && (
              <KeyFigure
                label={t('repayment.planBefore')}
                value={<DayText day={planRequestByOn} form="short" />}
                detail={dayFromToday(planRequestByOn, today, locale)}
              />
            )}
          </Grid>
        </Card>
        <CardToGiveBack debt={debt} />
        {!repaid && <PlanBlock debt={debt} />}
        {!repaid && (
          <Grid min="24rem">
            {debt.payableByCard && <PayByCard debt={debt} reload={reload} />}
            <HowToPay debt={debt} />
          </Grid>
        )}
        <Repayments debt={debt} />
        <Receipts debt={debt} />
        {contract && <Messages contractId={contract.id} />}
      </Stack>
    </Section>
  );
}

function Receipts({ debt: { receipts } }: Pick<OneDebtProps, 'debt'>) {
  const { t } = useTexts();
  return (
    <Disclosure title={t('repayment.receipts', { count: receipts.length })} defaultOpen={receipts.length <= 3}>
      <DataTable
        caption={t('repayment.receiptsCaption')}
        rows={receipts}
        rowKey={({ id }) => id}
        empty={<p>{t('repayment.noReceipt')}</p>}
        columns={[
          {
            id: 'period',
            header: t('repayment.period'),
            rowHeader: true,
            cell: ({ paysDamage, periodFromOn, periodToOn }) =>
              paysDamage ? (
                t('repayment.damage')
              ) : (
                <>
                  <DayText day={periodFromOn} form="short" /> – <DayText day={periodToOn} form="short" />
                </>
              ),
          },
          { id: 'number', header: t('repayment.receipt'), cell: ({ number }) => number },
          {
            id: 'paidOn',
            header: t('repayment.paidOn'),
            cell: ({ paidOn }) => (paidOn === null ? '–' : <DayText day={paidOn} form="short" />),
          },
          {
            id: 'sum',
            header: t('repayment.sum'),
            align: 'end',
            cell: ({ indemnityCents }) => <Amount cents={indemnityCents} />,
          },
        ]}
      />
    </Disclosure>
  );
}
