import { Button, Cluster, DateField, Dialog, isDay, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { travelTo } from './travel-to.ts';

/** Asks which day to pretend it is; `today` is the day being pretended or the real one. */
export function DayDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
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

function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
