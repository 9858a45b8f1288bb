import { type ClipboardEvent, type Ref, useState } from 'react';
import { classes } from '../base/classes.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './date-field.module.css';
import { type DateParts, joinDate, readPastedDate, splitDate } from './date-parts.ts';
import fieldStyles from './field.module.css';
import { controlProps, type FieldProps } from './field.tsx';
import { FieldGroup } from './field-group.tsx';

export interface DateFieldProps extends FieldProps<string> {
  /** `bday` lets the browser propose the date of birth. */
  autoComplete?: 'bday';
}

const lengths: Readonly<Record<keyof DateParts, number>> = { day: 2, month: 2, year: 4 };
const order = ['day', 'month', 'year'] as const;

/**
 * A date one knows by heart, in three inputs. The value is '' when nothing is typed, else 'YYYY-MM-DD' as typed:
 * `isDay` says whether it exists. A whole date may be pasted in any input.
 */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, onBlur, ref, hint, error, optional, disabled, name, autoComplete } = props;
  const texts = useUiTexts();
  const [parts, setParts] = useState(() => splitDate(value));
  // The caller's value wins when it is not the one we last gave: a form being reset, or filled from the server.
  const shown = joinDate(parts) === value ? parts : splitDate(value);
  const { id, ...aria } = controlProps(props);

  function change(next: DateParts) {
    setParts(next);
    onChange(joinDate(next));
  }

  function paste(event: ClipboardEvent) {
    const date = readPastedDate(event.clipboardData.getData('text'));
    if (date === null) return;
    event.preventDefault();
    change(date);
  }

  return (
    <FieldGroup legend={label} id={id} hint={hint} error={error} optional={optional} onLeave={onBlur}>
      <div className={styles.parts}>
        {order.map((part) => (
          <label key={part} className={classes(styles.part, part === 'year' && styles.year)}>
            <span className={styles.name}>{texts[part]}</span>
            <input
              // The first input carries the id of the field: the error summary sends there.
              id={part === 'day' ? id : `${id}-${part}`}
              name={`${name}-${part}`}
              ref={part === 'day' ? (ref as Ref<HTMLInputElement>) : undefined}
              className={fieldStyles.box}
              inputMode="numeric"
              autoComplete={autoComplete === undefined ? 'off' : `bday-${part}`}
              maxLength={lengths[part]}
              disabled={disabled}
              value={shown[part]}
              onPaste={paste}
              onChange={(event) => change({ ...shown, [part]: event.target.value.replace(/\D/g, '') })}
              aria-invalid={aria['aria-invalid']}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
