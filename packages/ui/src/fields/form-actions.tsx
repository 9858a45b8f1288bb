import type { ReactNode } from 'react';
import { Icon } from '../base/icon.tsx';
import { fill } from '../base/texts.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './form-actions.module.css';

export interface FormActionsProps {
  /** The buttons, the main one first. */
  children: ReactNode;
  /** What stands at the other end: the state of the draft, a note. */
  aside?: ReactNode;
}

/** The buttons under a form; full width on a phone. */
export function FormActions({ children, aside }: FormActionsProps) {
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>{children}</div>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}

export interface SaveStateProps {
  state: 'idle' | 'saving' | 'saved' | 'failed';
  /** Time in words: « 14:02 ». */
  savedAt?: string | undefined;
  onRetry?: (() => void) | undefined;
}

/** « Enregistré à 14:02 »: whether what was typed is safe. */
export function SaveState({ state, savedAt, onRetry }: SaveStateProps) {
  const texts = useUiTexts();
  const words = {
    idle: '',
    saving: texts.saving,
    saved: savedAt === undefined ? texts.saved : fill(texts.savedAt, { time: savedAt }),
    failed: texts.saveFailed,
  }[state];
  return (
    <span className={styles.save} data-state={state}>
      <span role="status">
        {state === 'saved' && <Icon name="check" size={18} />}
        {state === 'failed' && <Icon name="alert" size={18} />}
        {words}
      </span>
      {state === 'failed' && onRetry && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {texts.retry}
        </button>
      )}
    </span>
  );
}
