import styles from './bars.module.css';

interface BarProps {
  readonly count: number;
  /** The longest bar of the chart. */
  readonly most: number;
  /** The figure, as it is written beside the bar. */
  readonly figure: string;
  readonly tone?: 'danger' | 'warning' | undefined;
}

/** One line of a chart inside the cell of a table: the figure is the text, the bar repeats it for the eye. */
export function Bar({ count, most, figure, tone }: BarProps) {
  return (
    <span className={styles.row}>
      <span
        aria-hidden="true"
        className={styles.bar}
        data-tone={tone}
        style={{ inlineSize: `${most === 0 ? 0 : (100 * count) / most}%` }}
      />
      {figure}
    </span>
  );
}
