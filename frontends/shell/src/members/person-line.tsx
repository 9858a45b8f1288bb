import type { ReactNode } from 'react';
import styles from './members-list.module.css';

interface PersonLineProps {
  readonly email: string;
  readonly badge?: ReactNode;
  /** What they are in the space, and since or until when. */
  readonly words: string;
  /** What may be done about them. */
  readonly children?: ReactNode;
}

/** One person of a space: who, what, and the buttons beside. */
export function PersonLine({ email, badge, words, children }: PersonLineProps) {
  return (
    <li className={styles.person}>
      <div className={styles.words}>
        <p className={styles.name}>
          {email} {badge}
        </p>
        <p className={styles.since}>{words}</p>
      </div>
      {children}
    </li>
  );
}

/** Several of them. */
export function People({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.people}>{children}</ul>;
}
