import { Button, Cluster, DateField, isDay, Section } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';

/** Every ledger entry of a period as a table, for accounting; the month so far unless said otherwise. */
export function LedgerExport({ today }: { readonly today: string }) {
  const { t } = useTexts();
  const [from, setFrom] = useState(`${today.slice(0, 7)}-01`);
  const [to, setTo] = useState(today);
  return (
    <Section title={t('payments.ledger')} lead={t('payments.ledgerLead')}>
      <Cluster>
        <DateField label={t('payments.from')} name="from" value={from} onChange={setFrom} />
        <DateField label={t('payments.to')} name="to" value={to} onChange={setTo} />
      </Cluster>
      {isDay(from) && isDay(to) && (
        <div>
          <Button href={`/files/claims/ledger.csv?from=${from}&to=${to}`} download icon="download">
            {t('payments.export')}
          </Button>
        </div>
      )}
    </Section>
  );
}
