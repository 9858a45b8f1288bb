import { useSpace } from '@trousseau/space';
import { Amount, DataTable, DayText, Link, Section } from '@trousseau/ui';
import { VisaBadge } from '../../components/statuses.tsx';
import { useTexts } from '../../use-texts.ts';
import type { ShownVisa } from './visa.tsx';

/** The other visas of the person, newest first; nothing while there are none. */
export function OtherVisas({ visas }: { readonly visas: readonly ShownVisa[] }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  if (visas.length === 0) return null;
  return (
    <Section title={t('visa.others')}>
      <DataTable
        caption={t('visa.others')}
        captionHidden
        rows={visas}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'number',
            header: t('visa.number'),
            rowHeader: true,
            cell: ({ id, number }) => <Link href={`${basePath}/visa/${id}`}>{number}</Link>,
          },
          { id: 'status', header: t('visa.status'), cell: ({ status }) => <VisaBadge status={status} /> },
          {
            id: 'validUntil',
            header: t('visa.validUntil'),
            cell: ({ validUntil }) => <DayText day={validUntil} form="short" />,
          },
          {
            id: 'maxRent',
            header: t('visa.maxRent'),
            align: 'end',
            cell: ({ maxRentCents }) => <Amount cents={maxRentCents} />,
          },
        ]}
      />
    </Section>
  );
}
