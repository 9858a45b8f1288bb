import { useRef } from 'react';
import { Button } from '../act/button.tsx';
import { MenuButton, type MenuEntry } from '../act/menu-button.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import type { FieldProps } from './field.tsx';
import { FieldGroup } from './field-group.tsx';
import { MoneyField } from './money-field.tsx';
import styles from './money-lines.module.css';
import type { Option } from './select.tsx';

/** One sum and what it is; null while it is not typed. */
export interface MoneyLine {
  kind: string;
  cents: number | null;
}

interface MoneyOption extends Option {
  unit?: string;
  group?: string;
}

export interface MoneyLinesProps extends FieldProps<readonly MoneyLine[]> {
  /** What a sum may be; each once, in the order they are offered, those of one `group` together under its name. */
  options: readonly MoneyOption[];
  /** Of the button that adds one. */
  addLabel: string;
  unit?: string;
}

/** Sums of several kinds, none at first: each is added by its name, so that whoever has none reads one button. */
export function MoneyLines(props: MoneyLinesProps) {
  const { label, name, value, onChange, onBlur, hint, error, options, addLabel, unit, id = name } = props;
  const texts = useUiTexts();
  const added = useRef<string | null>(null);
  const left = options.filter((option) => !value.some(({ kind }) => kind === option.value));

  function add(kind: string) {
    added.current = kind;
    onChange([...value, { kind, cents: null }]);
  }

  const entry = ({ value: kind, label: words }: MoneyOption): MenuEntry => ({
    id: kind,
    label: words,
    onAction: () => add(kind),
  });

  /** The sum that was just added is the next thing to type. */
  const focusOnAdded = (kind: string) => (control: HTMLElement | null) => {
    if (control === null || added.current !== kind) return;
    added.current = null;
    // The menu gives focus back to its button when it closes.
    requestAnimationFrame(() => control.focus());
  };

  return (
    <FieldGroup legend={label} id={id} hint={hint} error={error} optional={props.optional} onLeave={onBlur}>
      {value.length > 0 && (
        <ul className={styles.lines}>
          {value.map(({ kind, cents }) => {
            const option = options.find((one) => one.value === kind);
            if (!option) return null;
            return (
              <li key={kind} className={styles.line}>
                <MoneyField
                  ref={focusOnAdded(kind)}
                  name={`${id}-${kind}`}
                  label={option.label}
                  hint={option.description}
                  value={cents}
                  onChange={(next) =>
                    onChange(value.map((line) => (line.kind === kind ? { kind, cents: next } : line)))
                  }
                  {...((option.unit ?? unit) !== undefined && { unit: option.unit ?? unit ?? '' })}
                />
                <Button
                  variant="quiet"
                  size="small"
                  icon="trash"
                  label={`${texts.remove} ${option.label}`}
                  onPress={() => onChange(value.filter((line) => line.kind !== kind))}
                >
                  {texts.remove}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {left.length > 0 && (
        <div id={id} tabIndex={-1}>
          <MenuButton
            label={addLabel}
            icon="plus"
            items={left.filter(({ group }) => group === undefined).map(entry)}
            groups={[...Map.groupBy(left, ({ group }) => group)].flatMap(([label, of]) =>
              label === undefined ? [] : [{ label, items: of.map(entry) }],
            )}
          />
        </div>
      )}
    </FieldGroup>
  );
}
