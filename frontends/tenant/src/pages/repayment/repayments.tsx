import { Amount, DataTable, DayText, Disclosure } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { ShownDebt } from './repayment.tsx';

/** Every sum that came, latest first: the receipt of each repayment. */
export function Repayments({ debt: { repayments } }: { readonly debt: ShownDebt }) {
  const { t } = useTexts();
  if (repayments.length === 0) return null;
  return (
    <Disclosure title={t('repayment.received', { count: repayments.length })} defaultOpen={repayments.length <= 5}>
      <DataTable
        caption={t('repayment.receivedCaption')}
        rows={repayments}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'receivedOn',
            header: t('repayment.receivedOn'),
            rowHeader: true,
            cell: ({ receivedOn }) => <DayText day={receivedOn} />,
          },
          {
            id: 'how',
            header: t('repayment.how'),
            cell: ({ byCard }) => t(byCard ? 'repayment.byCard' : 'repayment.byTransfer'),
          },
          {
            id: 'sum',
            header: t('repayment.sum'),
            align: 'end',
            cell: ({ repaidCents }) => <Amount cents={repaidCents} />,
          },
        ]}
      />
    </Disclosure>
  );
}
