import { CopyButton } from '../act/copy-button.tsx';
import styles from './code-block.module.css';

export interface CodeBlockProps {
  /** What it is: « Demande de jeton ». */
  readonly label: string;
  readonly children: string;
}

/** Text to copy as it is: a secret, a command. Long lines wrap, so that nothing scrolls sideways on a phone. */
export function CodeBlock({ label, children }: CodeBlockProps) {
  return (
    <div className={styles.block}>
      <pre className={styles.text}>
        <code>{children}</code>
      </pre>
      <div className={styles.foot}>
        <span>{label}</span>
        <CopyButton text={children} label={label} />
      </div>
    </div>
  );
}
