import type { ReactNode } from 'react';
import styles from './key-figure.module.css';
import type { Tone } from './tone.ts';

export interface KeyFigureProps {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  tone?: Extract<Tone, 'neutral' | 'success' | 'danger' | 'accent'>;
}

/** One figure that matters, with its name and what it means. */
export function KeyFigure({ label, value, detail, tone = 'neutral' }: KeyFigureProps) {
  return (
    <div className={styles.figure} data-tone={tone}>
      <p className={styles.label}>{label}</p>
      <p className={styles.value}>{value}</p>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
    </div>
  );
}
