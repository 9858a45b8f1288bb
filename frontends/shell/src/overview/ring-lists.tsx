import { Section, Tabs } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import { RingClaims } from './claim-list.tsx';
import { RingContracts } from './contract-list.tsx';
import { RingReceipts } from './receipt-list.tsx';

/** What every list of the overview is told. */
export interface ListProps {
  /** Only these spaces; null for the whole ring. */
  readonly spaceIds: readonly string[] | null;
  readonly nameOf: (spaceId: string) => string;
  readonly today: string;
}

/** Contracts, unpaid rents and payments of all spaces, one list at a time. */
export function RingLists(props: ListProps) {
  const { t } = useTexts();
  // Other spaces are another list: it begins at its first page.
  const key = props.spaceIds?.join() ?? '';
  return (
    <Section title={t('overview.details')}>
      <Tabs
        label={t('overview.details')}
        tabs={[
          { id: 'contracts', label: t('overview.contracts'), content: <RingContracts key={key} {...props} /> },
          { id: 'claims', label: t('overview.claims'), content: <RingClaims key={key} {...props} /> },
          { id: 'receipts', label: t('overview.receipts'), content: <RingReceipts key={key} {...props} /> },
        ]}
      />
    </Section>
  );
}
