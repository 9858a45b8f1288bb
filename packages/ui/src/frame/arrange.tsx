import type { CSSProperties, ReactNode } from 'react';
import styles from './arrange.module.css';

/** A step of the space scale. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface ArrangeProps {
  gap?: Gap;
  children: ReactNode;
}

function gapStyle(gap: Gap): CSSProperties {
  return { gap: `var(--t-space-${gap})` };
}

/** One below the other. */
export function Stack({ gap = 4, children }: ArrangeProps) {
  return (
    <div className={styles.stack} style={gapStyle(gap)}>
      {children}
    </div>
  );
}

export interface ClusterProps extends ArrangeProps {
  /** `end`: what has no label above it stands level with the boxes of the fields beside it. */
  align?: 'center' | 'end';
}

/** Side by side, wrapping. */
export function Cluster({ gap = 3, align = 'center', children }: ClusterProps) {
  return (
    <div className={styles.cluster} style={{ ...gapStyle(gap), alignItems: align }}>
      {children}
    </div>
  );
}

export interface GridProps extends ArrangeProps {
  /** Least width of a column, as CSS. */
  min?: string;
}

/** Columns of equal width, as many as fit. */
export function Grid({ gap = 4, min = '16rem', children }: GridProps) {
  return (
    <div className={styles.grid} style={{ ...gapStyle(gap), '--min': min } as CSSProperties}>
      {children}
    </div>
  );
}
