import type { ReactNode } from 'react';
import styles from './split-view.module.css';

export interface SplitViewProps {
  documents: ReactNode;
  documentsLabel: string;
  data: ReactNode;
  dataLabel: string;
}

/** Papers beside the data read from them; one below the other when there is no room for both. */
export function SplitView({ documents, documentsLabel, data, dataLabel }: SplitViewProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.split}>
        <section className={styles.documents} aria-label={documentsLabel}>
          {documents}
        </section>
        <section className={styles.data} aria-label={dataLabel}>
          {data}
        </section>
      </div>
    </div>
  );
}
