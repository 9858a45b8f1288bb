import { Amount, DataTable, DayText } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import { monthAsTitle } from '../../words.ts';
import type { ShownClaim } from './claim.tsx';

/** The account as it stands in the claim, to read. */
export function MonthTable({ months }: Pick<ShownClaim, 'months'>) {
  const { t, locale } = useTexts();
  return (
    <DataTable
      caption={t('account.months')}
      captionHidden
      rows={months}
      rowKey={({ dueOn }) => dueOn}
      empty={<p>{t('account.emptyText')}</p>}
      columns={[
        { id: 'month', header: t('account.month'), rowHeader: true, cell: ({ dueOn }) => monthAsTitle(dueOn, locale) },
        { id: 'due', header: t('account.due'), align: 'end', cell: ({ dueCents }) => <Amount cents={dueCents} /> },
        {
          id: 'aid',
          header: t('account.aid'),
          align: 'end',
          cell: ({ housingAidCents }) => <Amount cents={housingAidCents} />,
        },
        {
          id: 'aidPaidTo',
          header: t('account.aidPaidTo'),
          cell: ({ housingAidPaidTo }) =>
            housingAidPaidTo === 'NOBODY' ? '–' : t(`account.aidRecipient.${housingAidPaidTo}`),
        },
        {
          id: 'received',
          header: t('account.received'),
          align: 'end',
          cell: ({ receivedCents }) => <Amount cents={receivedCents} />,
        },
        {
          id: 'receivedOn',
          header: t('account.receivedOn'),
          cell: ({ receivedOn }) => (receivedOn === null ? '–' : <DayText day={receivedOn} form="short" />),
        },
        {
          id: 'balance',
          header: t('account.balance'),
          align: 'end',
          cell: ({ balanceCents }) => <Amount cents={balanceCents ?? 0} />,
        },
      ]}
    />
  );
}
