import type { MomentPartsFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { placesOf } from './band-places.ts';
import styles from './line-of-time.module.css';

interface CoverBandProps {
  readonly moments: readonly MomentPartsFragment[];
  readonly today: string;
}

/** The cover between its two days, with today: what the list under it says, for the eye alone. */
export function CoverBand({ moments, today }: CoverBandProps) {
  const { t } = useTexts();
  const { placeOf, years } = placesOf(moments, today);
  const start = moments.find(({ kind }) => kind === 'COVER_START');
  const end = moments.find(({ kind }) => kind === 'COVER_END');
  const at = (day: string) => ({ insetInlineStart: `${placeOf(day)}%` });
  return (
    <div className={styles.band} aria-hidden="true">
      {years.map((year) => (
        <span key={year} className={styles.year} style={at(`${year}-01-01`)}>
          {year}
        </span>
      ))}
      {start && (
        <span
          className={styles.cover}
          data-open={end === undefined}
          style={{ ...at(start.on), insetInlineEnd: `${end ? 100 - placeOf(end.on) : 0}%` }}
        >
          {t('contract.timeLineCovered')}
        </span>
      )}
      {moments.map(({ id, kind, on }) => (
        <span key={id} className={styles.point} data-kind={kind} style={at(on)} />
      ))}
      <span className={styles.today} style={at(today)}>
        {t('contract.timeLineToday')}
      </span>
    </div>
  );
}
