import type { ReactNode, Ref } from 'react';
import styles from './choice.module.css';
import fieldStyles from './field.module.css';
import { controlProps, FieldError, type FieldProps } from './field.tsx';

export interface CheckboxProps extends Omit<FieldProps<boolean>, 'label' | 'hint' | 'optional'> {
  /** The sentence agreed to; may hold a link. */
  label: ReactNode;
  description?: ReactNode;
}

/** One sentence to tick. */
export function Checkbox(props: CheckboxProps) {
  const { label, description, name, value, onChange, onBlur, ref, error, disabled } = props;
  const control = controlProps({ id: props.id, name, hint: description, error });
  return (
    <div className={fieldStyles.field} data-invalid={error !== undefined || undefined}>
      <label className={styles.choice}>
        <input
          {...control}
          ref={ref as Ref<HTMLInputElement>}
          className={styles.square}
          type="checkbox"
          name={name}
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
          onBlur={onBlur}
          disabled={disabled}
        />
        <span className={styles.words}>
          <span>{label}</span>
          {description !== undefined && (
            <span className={styles.description} id={`${control.id}-hint`}>
              {description}
            </span>
          )}
        </span>
      </label>
      {error !== undefined && <FieldError id={`${control.id}-error`}>{error}</FieldError>}
    </div>
  );
}
