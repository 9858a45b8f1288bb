import { Anchor } from '../act/anchor.tsx';
import { classes } from '../base/classes.ts';
import { Mark } from '../base/mark.tsx';
import styles from './app-header.module.css';

/** The product's name as it is written, the same in every language. */
export const productName = 'Trousseau';

export interface HomeLinkProps {
  href: string;
  /** Leaves only the mark on a phone, when the header holds more. */
  compact?: boolean;
}

/** Mark and name, leading home. */
export function HomeLink({ href, compact }: HomeLinkProps) {
  return (
    <Anchor href={href} className={classes(styles.home, compact && styles.compact)} label={productName}>
      <Mark size={36} />
      <span className={styles.name}>{productName}</span>
    </Anchor>
  );
}
