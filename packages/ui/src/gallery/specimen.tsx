import type { ReactNode } from 'react';
import styles from './gallery.module.css';

export interface SpecimenProps {
  title: string;
  /** What to look at. */
  note?: string;
  /** Shows it twice, on light and on dark paper; only for what holds no id. */
  both?: boolean;
  children: ReactNode;
}

/** One component in one or several states, under its own heading. */
export function Specimen({ title, note, both, children }: SpecimenProps) {
  return (
    <div className={styles.specimen}>
      <h3 className={styles.title}>{title}</h3>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {both ? (
        <div className={styles.both}>
          <div className={styles.panel} data-theme="light">
            {children}
          </div>
          <div className={styles.panel} data-theme="dark">
            {children}
          </div>
        </div>
      ) : (
        <div className={styles.bare}>{children}</div>
      )}
    </div>
  );
}
