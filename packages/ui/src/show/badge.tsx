import type { ReactNode } from 'react';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import styles from './badge.module.css';
import { type Tone, toneIcons } from './tone.ts';

export interface BadgeProps {
  tone?: Tone;
  children: ReactNode;
}

/** A word or two in a coloured tag. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={classes(styles.badge, styles[tone])}>{children}</span>;
}

/** The same with the sign of its tone: for the state of a file. */
export function StatusBadge({ tone = 'neutral', children }: BadgeProps) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      <Icon name={toneIcons[tone]} size={16} />
      {children}
    </span>
  );
}
