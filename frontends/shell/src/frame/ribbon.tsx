import { pretendedNow, pretendForFiles, useQuery } from '@trousseau/space';
import { DayText } from '@trousseau/ui';
import { Suspense, useEffect, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { lazyPage } from '../lazy-page.ts';
import { useFirstTexts } from '../use-texts.ts';
import styles from './ribbon.module.css';
import { travelTo } from './travel-to.ts';

const DayDialog = lazyPage(() => import('./day-dialog.tsx').then(({ DayDialog }) => ({ default: DayDialog })));

const Today = graphql(`
  query Today { today }
`);

/** Outside production: says that nothing here is real, on which day one is, and lets the visitor change the day (A12). */
export function Ribbon() {
  const { t } = useFirstTexts();
  const { data } = useQuery(Today, {});
  const [isOpen, setOpen] = useState(false);
  const travelling = pretendedNow() !== null;
  useEffect(() => {
    const tellFiles = () => void pretendForFiles();
    tellFiles();
    window.addEventListener('focus', tellFiles);
    return () => window.removeEventListener('focus', tellFiles);
  }, []);
  return (
    <section className={styles.ribbon} aria-label={t('ribbon.label')}>
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
      {data && isOpen && (
        <Suspense>
          <DayDialog today={data.today} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
