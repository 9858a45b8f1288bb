import { formatCents } from '@trousseau/values/cents';
import { classes } from '../base/classes.ts';
import styles from './amount.module.css';

export interface AmountProps {
  /** Integer cents. */
  cents: number;
  tone?: 'plain' | 'strong' | 'danger';
}

/** A sum in euros, never broken across lines, figures aligned. */
export function Amount({ cents, tone = 'plain' }: AmountProps) {
  return <span className={classes(styles.amount, styles[tone])}>{formatCents(cents)}</span>;
}
