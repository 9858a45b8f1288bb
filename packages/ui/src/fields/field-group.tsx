import type { FocusEvent, ReactNode } from 'react';
import { classes } from '../base/classes.ts';
import fieldStyles from './field.module.css';
import { FieldError, OptionalMark } from './field.tsx';
import styles from './field-group.module.css';

export interface FieldGroupProps {
  legend: string;
  /** Base of the ids of its hint and error. */
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean | undefined;
  /** Called when focus leaves the whole group. */
  onLeave?: (() => void) | undefined;
  children: ReactNode;
}

/** Several controls answering one question: a fieldset with its legend, hint and error. */
export function FieldGroup({ legend, id, hint, error, optional, onLeave, children }: FieldGroupProps) {
  const describedBy = classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return (
    <fieldset
      className={styles.group}
      aria-describedby={describedBy === '' ? undefined : describedBy}
      data-invalid={error !== undefined || undefined}
      onBlur={(event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.();
      }}
    >
      <legend className={classes(fieldStyles.label, styles.legend)}>
        {legend}
        {optional && <OptionalMark />}
      </legend>
      {hint !== undefined && (
        <div className={fieldStyles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** Fields that read as one line (postcode and city, rent and charges), their boxes level; one below the other when there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes(styles.row, fieldStyles.level)}>{children}</div>;
}

/** The fields of a form, spaced. */
export function FieldStack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
