import { useLayoutEffect, useRef } from 'react';
import { classes } from '../base/classes.ts';
import fieldStyles from './field.module.css';
import { controlProps, FieldFrame, type FieldProps } from './field.tsx';
import styles from './iban-field.module.css';
import { caretAfter, compactIban, groupIban } from './iban-groups.ts';

export type IbanFieldProps = FieldProps<string>;

/** An IBAN shown in groups of four; the value is compact and upper case. Its key is the caller's to check. */
export function IbanField(props: IbanFieldProps) {
  const { name, value, onChange, onBlur, ref, disabled } = props;
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return (
    <FieldFrame {...props}>
      <input
        {...controlProps(props)}
        ref={(element) => {
          input.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) (ref as { current: HTMLElement | null }).current = element;
        }}
        className={classes(fieldStyles.box, styles.iban)}
        name={name}
        value={groupIban(value)}
        onChange={(event) => {
          const { value: typed, selectionStart } = event.target;
          caret.current = caretAfter(typed.slice(0, selectionStart ?? typed.length));
          onChange(compactIban(typed));
        }}
        onBlur={onBlur}
        disabled={disabled}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </FieldFrame>
  );
}
