import { VisuallyHidden } from '../base/visually-hidden.tsx';
import styles from './spinner.module.css';

export interface SpinnerProps {
  /** What is going on, read aloud. */
  label?: string;
  /** Side in CSS pixels at the default text size. */
  size?: number;
}

/** A ring that turns while something is going on. */
export function Spinner({ label, size = 22 }: SpinnerProps) {
  const side = `${size / 16}rem`;
  return (
    <span className={styles.spinner}>
      <span className={styles.ring} style={{ inlineSize: side, blockSize: side }} aria-hidden="true" />
      {label !== undefined && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
}
