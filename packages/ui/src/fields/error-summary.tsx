import { useEffect, useRef } from 'react';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './error-summary.module.css';

/** One thing to correct, in the words shown beside its field. */
export interface FormError {
  /** Id of the control (its `name`, unless it was given another id). */
  field: string;
  message: string;
}

export interface ErrorSummaryProps {
  errors: readonly FormError[];
  /** react-hook-form's `submitCount`: each new submission that fails brings focus back here. */
  submitCount?: number;
  title?: string;
}

/** All that is left to correct, at the top of the form, with focus; each line leads to its field. Nothing without errors. */
export function ErrorSummary({ errors, submitCount = 0, title }: ErrorSummaryProps) {
  const texts = useUiTexts();
  const box = useRef<HTMLDivElement>(null);
  const some = errors.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new submission asks for focus again.
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some, submitCount]);
  if (!some) return null;
  return (
    <div className={styles.summary} ref={box} tabIndex={-1} role="alert">
      <h2 className={styles.title}>
        <Icon name="danger" size={24} />
        {title ?? texts.fixErrors}
      </h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                // Not through the address: the router would take it for a page change.
                event.preventDefault();
                focusField(error.field);
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(id: string) {
  const control = document.getElementById(id);
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
