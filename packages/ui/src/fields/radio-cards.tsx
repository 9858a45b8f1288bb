import type { ReactNode, Ref } from 'react';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import styles from './choice.module.css';
import { controlProps, type FieldProps } from './field.tsx';
import { FieldGroup } from './field-group.tsx';

/** One of the answers. */
export interface RadioCard {
  value: string;
  label: string;
  description?: ReactNode;
  icon?: IconName;
}

export interface RadioCardsProps extends FieldProps<string> {
  options: readonly RadioCard[];
  /** Side by side when there is room. */
  columns?: 1 | 2 | 3;
}

/** One answer among a few, each in its own card with an example. */
export function RadioCards(props: RadioCardsProps) {
  const { label, name, value, onChange, onBlur, ref, hint, error, optional, disabled, options, columns = 1 } = props;
  const { id, 'aria-invalid': invalid } = controlProps(props);
  return (
    <FieldGroup legend={label} id={id} hint={hint} error={error} optional={optional} onLeave={onBlur}>
      <div className={styles.cards} style={{ '--columns': columns } as React.CSSProperties}>
        {options.map((option, index) => (
          <label key={option.value} className={classes(styles.choice, styles.card)}>
            <input
              id={index === 0 ? id : `${id}-${option.value}`}
              ref={index === 0 ? (ref as Ref<HTMLInputElement>) : undefined}
              className={styles.ring}
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              disabled={disabled}
              aria-invalid={invalid}
              aria-describedby={option.description === undefined ? undefined : `${id}-${option.value}-about`}
              aria-labelledby={`${id}-${option.value}-label`}
            />
            <span className={styles.words}>
              <span className={styles.title} id={`${id}-${option.value}-label`}>
                {option.label}
              </span>
              {option.description !== undefined && (
                <span className={styles.description} id={`${id}-${option.value}-about`}>
                  {option.description}
                </span>
              )}
            </span>
            {option.icon && (
              <span className={styles.icon}>
                <Icon name={option.icon} size={24} />
              </span>
            )}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
