import type { ReactNode } from 'react';
import { Icon, type IconName } from '../base/icon.tsx';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  title: string;
  /** Why there is nothing, and what will make something appear. */
  children?: ReactNode;
  /** The first thing to do. */
  action?: ReactNode;
  icon?: IconName;
}

/** Instead of an empty list. */
export function EmptyState({ title, children, action, icon = 'key' }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name={icon} size={26} />
      </span>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {action}
    </div>
  );
}
