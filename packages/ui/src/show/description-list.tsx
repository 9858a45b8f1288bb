import type { ReactNode } from 'react';
import { Link } from '../act/link.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import styles from './description-list.module.css';

/** One answer or one fact. */
export interface Description {
  label: string;
  value: ReactNode;
  /** Where to change it. */
  editHref?: string | undefined;
  /** What is changed, read aloud after « Modifier »; the label by default. */
  editLabel?: string | undefined;
}

export interface DescriptionListProps {
  items: readonly Description[];
}

/** Facts with their names; the answers of a form before sending it, each with « Modifier ». */
export function DescriptionList({ items }: DescriptionListProps) {
  const texts = useUiTexts();
  return (
    <div className={styles.frame}>
      <dl className={styles.list}>
        {items.map((item) => (
          <div key={item.label} className={styles.item}>
            <dt className={styles.label}>{item.label}</dt>
            <dd className={styles.value}>{item.value}</dd>
            {item.editHref !== undefined && (
              <dd className={styles.edit}>
                <Link href={item.editHref}>
                  {texts.edit}
                  <VisuallyHidden> {item.editLabel ?? item.label}</VisuallyHidden>
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}
