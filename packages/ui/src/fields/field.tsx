import type { ReactNode, Ref } from 'react';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './field.module.css';

/** What every field takes; `name value onChange onBlur ref disabled` are those of react-hook-form's `field`. */
export interface FieldProps<Value> {
  label: string;
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  onBlur?: (() => void) | undefined;
  /** Gives focus to the control. */
  ref?: Ref<HTMLElement> | undefined;
  /** What helps to answer, always visible. */
  hint?: ReactNode;
  /** Why the answer cannot be taken; shown beside the field and read with it. */
  error?: string | undefined;
  /** Writes « facultatif » beside the label: everything else is expected. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Id of the control, `name` by default; `ErrorSummary` links to it. */
  id?: string | undefined;
}

type FieldState = Pick<FieldProps<unknown>, 'id' | 'name' | 'hint' | 'error'>;

/** Id and ARIA attributes that tie a control to its hint and its error. */
export function controlProps({ id, name, hint, error }: FieldState) {
  const controlId = id ?? name;
  const describedBy = classes(hint !== undefined && `${controlId}-hint`, error !== undefined && `${controlId}-error`);
  return {
    id: controlId,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': error === undefined ? undefined : true,
  } as const;
}

export interface FieldErrorProps {
  id: string;
  children: string;
}

/** The reason a field is refused, in red and with a sign. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p className={styles.error} id={id}>
      <Icon name="danger" size={18} />
      <span>{children}</span>
    </p>
  );
}

export interface FieldFrameProps extends FieldState, Pick<FieldProps<unknown>, 'label' | 'optional'> {
  children: ReactNode;
  /** Id of the label, for controls that are not native inputs. */
  labelId?: string;
  width?: 'short' | 'medium' | 'full' | undefined;
}

/** Label above, hint, control, error below: the same frame around every single control. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, optional, hint, error, children, labelId, width = 'full' } = props;
  const { id } = controlProps(props);
  return (
    <div className={classes(styles.field, styles[width])} data-invalid={error !== undefined || undefined}>
      <label className={styles.label} htmlFor={id} id={labelId}>
        {label}
        {optional && <OptionalMark />}
      </label>
      {hint !== undefined && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** « (facultatif) » */
export function OptionalMark() {
  return <span className={styles.optional}> ({useUiTexts().optional})</span>;
}
