import type { ReactNode } from 'react';
import { Icon } from '../base/icon.tsx';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  title: string;
  /** What is worth knowing without opening it, beside the title. */
  note?: ReactNode;
  children: ReactNode;
  defaultOpen?: boolean;
}

/** Details one may open; found by the browser's own search even when closed. */
export function Disclosure({ title, note, children, defaultOpen = false }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={defaultOpen}>
      <summary className={styles.summary}>
        <Icon name="chevronRight" size={18} />
        <span>
          {title}
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
