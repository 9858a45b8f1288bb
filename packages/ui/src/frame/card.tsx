import type { ReactNode } from 'react';
import { Anchor } from '../act/anchor.tsx';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import styles from './card.module.css';

export interface CardProps {
  title?: string;
  icon?: IconName;
  /** Makes the title a link, and the whole card its target. */
  href?: string;
  footer?: ReactNode;
  /** `accent` for the one thing to do next, `quiet` for what is secondary. */
  tone?: 'plain' | 'accent' | 'quiet';
  headingLevel?: 2 | 3 | 4;
  padding?: 'normal' | 'none';
  children?: ReactNode;
}

/** Things that belong together, on their own sheet of paper. */
export function Card(props: CardProps) {
  const { title, icon, href, footer, tone = 'plain', headingLevel = 3, padding = 'normal', children } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classes(styles.card, styles[tone], href !== undefined && styles.linked)} data-padding={padding}>
      {title !== undefined && (
        <div className={styles.header}>
          {icon && (
            <span className={styles.icon}>
              <Icon name={icon} size={22} />
            </span>
          )}
          <Heading className={styles.title}>
            {href === undefined ? (
              title
            ) : (
              <Anchor href={href} className={styles.link}>
                {title}
              </Anchor>
            )}
          </Heading>
          {href !== undefined && <Icon name="arrowRight" />}
        </div>
      )}
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
