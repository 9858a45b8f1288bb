import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

export interface SectionProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Anchor of the section. */
  id?: string;
  children: ReactNode;
}

/** A part of a page under its own heading, reachable as a region. */
export function Section({ title, lead, actions, id, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className={styles.section} id={id} aria-labelledby={headingId}>
      <div className={styles.header}>
        <div>
          <h2 id={headingId}>{title}</h2>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
