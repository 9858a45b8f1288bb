import { DataTable, Link, Section } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { ShownDamage } from './damage-claim.tsx';

/** The papers of a file that is not open any more, to read. */
export function PapersKept({ claim }: { readonly claim: ShownDamage }) {
  const { t } = useTexts();
  const rooms = new Map(claim.items.map(({ id, room }) => [id, room]));
  return (
    <Section title={t('damage.papers')}>
      <DataTable
        caption={t('damage.papers')}
        captionHidden
        rows={claim.documents}
        rowKey={({ id }) => id}
        empty={<p>{t('claim.noDocument')}</p>}
        columns={[
          { id: 'kind', header: t('claim.paper'), rowHeader: true, cell: ({ kind }) => t(`damage.paperKind.${kind}`) },
          { id: 'room', header: t('damage.room'), cell: ({ itemId }) => rooms.get(itemId ?? '') ?? '–' },
          { id: 'file', header: t('claim.file'), cell: ({ fileName, path }) => <Link href={path}>{fileName}</Link> },
        ]}
      />
    </Section>
  );
}
