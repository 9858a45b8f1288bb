import { useTexts } from '../use-texts.ts';

/** Writes an instant as people read it: day and hour in Paris. */
export function useMoment() {
  const { locale } = useTexts();
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  return (instant: string) => format.format(new Date(instant));
}
