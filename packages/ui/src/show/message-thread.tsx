import { Link } from '../act/link.tsx';
import { classes } from '../base/classes.ts';
import styles from './message-thread.module.css';

/** One message as it is shown. */
export interface ThreadMessage {
  id: string;
  /** Written by the side that reads the page. */
  isMine: boolean;
  /** « Vous », « Le garant ». */
  author: string;
  /** « 12 août 2026 à 10:00 » */
  when: string;
  text: string;
  /** « Lu le 13 août 2026 » */
  mark?: string | undefined;
  files: readonly { id: string; name: string; href: string }[];
}

export interface MessageThreadProps {
  label: string;
  /** Oldest first. */
  messages: readonly ThreadMessage[];
}

/** What two sides wrote to one another: who, when, what, the papers joined, and whether it was read. */
export function MessageThread({ label, messages }: MessageThreadProps) {
  return (
    <ol className={styles.thread} aria-label={label}>
      {messages.map(({ id, isMine, author, when, text, mark, files }) => (
        <li key={id} className={classes(styles.message, isMine && styles.mine)}>
          <p className={styles.head}>
            <strong>{author}</strong> <span>{when}</span>
          </p>
          <p className={styles.text}>{text}</p>
          {files.length > 0 && (
            <ul className={styles.files}>
              {files.map((file) => (
                <li key={file.id}>
                  <Link href={file.href}>{file.name}</Link>
                </li>
              ))}
            </ul>
          )}
          {mark !== undefined && <p className={styles.mark}>{mark}</p>}
        </li>
      ))}
    </ol>
  );
}
