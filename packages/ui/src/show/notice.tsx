import type { ReactNode } from 'react';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import styles from './notice.module.css';
import { type Tone, toneIcons } from './tone.ts';

export interface NoticeProps {
  tone: Exclude<Tone, 'neutral' | 'accent'>;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** It appears after an act of the person: read it aloud. */
  live?: boolean;
}

/** Something to know before going on. */
export function Notice({ tone, title, children, actions, live }: NoticeProps) {
  return (
    <div
      className={classes(styles.notice, styles[tone])}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <span className={styles.icon}>
        <Icon name={toneIcons[tone]} size={22} />
      </span>
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div className={styles.body}>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
