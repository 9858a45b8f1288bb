import { Anchor } from '../act/anchor.tsx';
import { Icon } from '../base/icon.tsx';
import styles from './app-header.module.css';

export interface HeaderBellProps {
  href: string;
  /** What is behind it and how many wait: « Notifications, 3 non lues ». */
  label: string;
  count: number;
}

/** Beyond, the exact number helps nobody and the badge has no room. */
const MOST_SHOWN = 99;

/** Leads to what happened; shows how many wait to be read. */
export function HeaderBell({ href, label, count }: HeaderBellProps) {
  return (
    <Anchor href={href} className={styles.bell} label={label}>
      <Icon name="bell" size={22} />
      {count > 0 && <span className={styles.waiting}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>}
    </Anchor>
  );
}
