import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode, Ref } from 'react';
import { classes } from '../base/classes.ts';
import styles from './field.module.css';
import { controlProps, FieldFrame, type FieldFrameProps, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps<string> {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'url' | 'search'>;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  /** Number of lines: makes it a text area. */
  rows?: number;
  maxLength?: number;
  /** A unit or a sign before or after what is typed. */
  prefix?: ReactNode;
  suffix?: ReactNode;
  /** As wide as the expected answer. */
  width?: FieldFrameProps['width'];
  spellCheck?: boolean;
}

/** A line of text, or several with `rows`. */
export function TextField(props: TextFieldProps) {
  const { label, name, value, onChange, onBlur, ref, disabled, rows, prefix, suffix, type = 'text' } = props;
  const { autoComplete, inputMode, maxLength, spellCheck } = props;
  const common = {
    ...controlProps(props),
    name,
    value,
    onBlur,
    disabled,
    autoComplete,
    inputMode,
    maxLength,
    spellCheck,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  const frame = { label, name, hint: props.hint, error: props.error, optional: props.optional, id: props.id };
  if (rows !== undefined) {
    return (
      <FieldFrame {...frame} width={props.width}>
        <textarea {...common} ref={ref as Ref<HTMLTextAreaElement>} rows={rows} className={styles.box} />
      </FieldFrame>
    );
  }
  const input = <input {...common} ref={ref as Ref<HTMLInputElement>} type={type} />;
  const affixed = prefix !== undefined || suffix !== undefined;
  return (
    <FieldFrame {...frame} width={props.width}>
      {affixed ? (
        <div className={classes(styles.box, styles.affixed)} data-disabled={disabled || undefined}>
          {prefix !== undefined && <span className={styles.affix}>{prefix}</span>}
          {input}
          {suffix !== undefined && <span className={styles.affix}>{suffix}</span>}
        </div>
      ) : (
        <input {...common} ref={ref as Ref<HTMLInputElement>} type={type} className={styles.box} />
      )}
    </FieldFrame>
  );
}
