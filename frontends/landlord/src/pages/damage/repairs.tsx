import { Amount, DataTable } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { ShownDamage } from './damage-claim.tsx';

interface RepairsProps {
  readonly items: ShownDamage['items'];
  readonly judged: ShownDamage['estimate']['items'];
}

/** The repairs, one per line: room, what it is about, what it costs, what is taken of it. */
export function Repairs({ items, judged }: RepairsProps) {
  const { t } = useTexts();
  const taken = new Map(judged.map(({ id, coveredCents }) => [id, coveredCents]));
  return (
    <DataTable
      caption={t('damage.repairs')}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      empty={<p>{t('damage.noEstimate')}</p>}
      columns={[
        { id: 'room', header: t('damage.room'), rowHeader: true, cell: ({ room }) => room },
        { id: 'kind', header: t('damage.kind'), cell: ({ category }) => t(`damage.category.${category}`) },
        { id: 'words', header: t('damage.words'), cell: ({ words }) => words || '–' },
        {
          id: 'proof',
          header: t('damage.proof'),
          cell: ({ proof }) => t(proof === 'QUOTE' ? 'damage.quote' : 'damage.invoice'),
        },
        {
          id: 'cost',
          header: t('damage.cost'),
          align: 'end',
          cell: ({ repairCents }) => <Amount cents={repairCents} />,
        },
        {
          id: 'taken',
          header: t('damage.taken'),
          align: 'end',
          cell: ({ id }) => <Amount cents={taken.get(id) ?? 0} />,
        },
      ]}
    />
  );
}
