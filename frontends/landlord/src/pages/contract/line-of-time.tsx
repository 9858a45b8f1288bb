import { longDay, Section, VisuallyHidden } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { MomentPartsFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { CoverBand } from './cover-band.tsx';
import styles from './line-of-time.module.css';

graphql(`
  fragment MomentParts on ContractMoment { id kind on label detail }
`);

/** The days of a contract as the server tells them: drawn to scale where there is room, and one under the other for everybody. */
export function LineOfTime({ moments }: { readonly moments: readonly MomentPartsFragment[] }) {
  const { t, locale } = useTexts();
  const today = useToday();
  if (moments.length === 0) return null;
  const next = moments.find(({ on }) => today !== undefined && on >= today);
  return (
    <Section title={t('contract.timeLine')} lead={t('contract.timeLineLead')}>
      {today !== undefined && <CoverBand moments={moments} today={today} />}
      <ol className={styles.line} aria-label={t('contract.timeLine')}>
        {moments.map((moment) => (
          <li
            key={moment.id}
            className={styles.moment}
            data-kind={moment.kind}
            data-past={today !== undefined && moment.on < today}
            aria-current={moment === next ? 'date' : undefined}
          >
            <p className={styles.day}>
              <time dateTime={moment.on}>{longDay(moment.on, locale)}</time>
              {moment === next && <VisuallyHidden>{` (${t('contract.timeLineNext')})`}</VisuallyHidden>}
            </p>
            <p className={styles.label}>{moment.label}</p>
            <p className={styles.detail}>{moment.detail}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
