import { pretendedNow, pretendNow, useQuery } from '@trousseau/space';
import { Button, Cluster, DateField, DayText, Dialog, isDay, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import styles from './ribbon.module.css';

const Today = graphql(`
  query Today { today }
`);

/** Outside production: says that nothing here is real, on which day one is, and lets the visitor change the day (A12). */
export function Ribbon() {
  const { t } = useTexts();
  const { data } = useQuery(Today, {});
  const [isOpen, setOpen] = useState(false);
  const travelling = pretendedNow() !== null;
  return (
    <div className={styles.ribbon}>
      <span>{t(travelling ? 'ribbon.travelling' : 'ribbon.words')}</span>
      {data && (
        <button type="button" className={styles.day} onClick={() => setOpen(true)}>
          <DayText day={data.today} />
          <span className={styles.change}>{t('ribbon.change')}</span>
        </button>
      )}
      {travelling && (
        <button type="button" className={styles.day} onClick={() => travelTo(null)}>
          {t('ribbon.clear')}
        </button>
      )}
      {data && isOpen && <DayDialog today={data.today} onClose={() => setOpen(false)} />}
    </div>
  );
}

function DayDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useTexts();
  const [day, setDay] = useState(today);
  const [error, setError] = useState<string | undefined>();
  const go = () => (isDay(day) ? travelTo(day) : setError(t('ribbon.noSuchDay')));
  const later = (days: number) => () => travelTo(addDays(today, days));
  return (
    <Dialog title={t('ribbon.title')} isOpen onClose={onClose} confirmLabel={t('ribbon.go')} onConfirm={go}>
      <Stack gap={5}>
        <p>{t('ribbon.lead')}</p>
        <Cluster gap={2}>
          <Button size="small" onPress={later(1)}>
            {t('ribbon.nextDay')}
          </Button>
          <Button size="small" onPress={later(7)}>
            {t('ribbon.nextWeek')}
          </Button>
          <Button size="small" onPress={later(30)}>
            {t('ribbon.nextMonth')}
          </Button>
        </Cluster>
        <DateField label={t('ribbon.day')} name="pretended-day" value={day} onChange={setDay} error={error} />
      </Stack>
    </Dialog>
  );
}

/** Every page, cache and rule must see the same day: the page is loaded again. */
function travelTo(day: string | null): void {
  // Ten in the morning UTC is the same calendar day in Paris, all year round.
  pretendNow(day === null ? null : `${day}T10:00:00Z`);
  window.location.reload();
}

function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
