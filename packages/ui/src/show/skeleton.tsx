import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** The shape of what is coming. */
  kind?: 'text' | 'card' | 'table' | 'page';
  lines?: number;
  label?: string;
}

const shapes: Readonly<Record<NonNullable<SkeletonProps['kind']>, readonly string[]>> = {
  text: ['100%', '92%', '64%'],
  card: ['40%', '100%', '86%'],
  table: ['100%', '100%', '100%', '100%'],
  page: ['35%', '60%', '100%', '100%', '72%'],
};

/** The place of what is loading. Appears after 300 ms only, so that fast answers do not blink. */
export function Skeleton({ kind = 'text', lines, label }: SkeletonProps) {
  const texts = useUiTexts();
  const widths = shapes[kind];
  const shown = Array.from({ length: lines ?? widths.length }, (_, index) => widths[index % widths.length]);
  return (
    <div className={styles.skeleton} data-kind={kind} role="status">
      <VisuallyHidden>{label ?? texts.loading}</VisuallyHidden>
      {shown.map((inlineSize, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity.
        <span key={index} className={styles.bar} style={{ inlineSize }} />
      ))}
    </div>
  );
}
