import { type Ref, useContext, useEffect, useRef, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox } from 'react-aria-components/ComboBox';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { fill } from '../base/texts.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import fieldStyles from './field.module.css';
import { controlProps, FieldFrame, type FieldProps } from './field.tsx';
import styles from './list-popover.module.css';
import { type Option, OptionItem, OptionPopover } from './select.tsx';
import { useSearch } from './use-search.ts';

export interface SearchFieldProps extends FieldProps<Option | null> {
  /** Answers the choices for what is typed; rejects when the search is down. */
  search: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  /** Letters needed before asking. */
  minLength?: number;
  placeholder?: string;
}

/** One thing among thousands, found by typing its first letters: a commune, a dwelling. */
export function SearchField(props: SearchFieldProps) {
  const { name, value, onChange, onBlur, ref, disabled, search, minLength = 2, placeholder } = props;
  const texts = useUiTexts();
  const [text, setText] = useState(value?.label ?? '');
  const label = value?.label;
  useEffect(() => {
    if (label !== undefined) setText(label);
  }, [label]);
  // An inline `search` changes at every render; only the text should ask again.
  const latest = useRef(search);
  latest.current = search;
  const [stable] = useState(() => (query: string, signal: AbortSignal) => latest.current(query, signal));
  const asked = text.trim().length >= minLength && text !== label ? text.trim() : null;
  const [dismissed, setDismissed] = useState<string | null>(null);
  const { phase, items } = useSearch(asked, stable);
  const message = {
    idle: fill(texts.searchMore, { count: minLength }),
    searching: texts.searching,
    found: texts.noResult,
    failed: texts.searchFailed,
  }[phase];
  const control = controlProps(props);
  const shown = asked === null && value !== null ? [value] : items;
  return (
    <FieldFrame {...props} labelId={`${control.id}-label`}>
      <ComboBox
        aria-labelledby={`${control.id}-label`}
        items={shown.map((option) => ({ ...option, id: option.value }))}
        inputValue={text}
        onInputChange={(next) => {
          setText(next);
          if (value !== null && next !== value.label) onChange(null);
        }}
        value={value?.value ?? null}
        onChange={(key) => {
          const chosen = items.find((option) => option.value === key);
          if (chosen) {
            setText(chosen.label);
            onChange(chosen);
          }
        }}
        onBlur={() => onBlur?.()}
        isDisabled={disabled ?? false}
        isInvalid={props.error !== undefined}
        defaultFilter={() => true}
        allowsEmptyCollection
        // What is typed stays when the list is left without choosing.
        allowsCustomValue
        menuTrigger="input"
      >
        <OpenWhileAsked asked={asked !== null && asked !== dismissed} />
        <div className={styles.search}>
          <Icon name="search" />
          <Input
            className={classes(fieldStyles.box)}
            id={control.id}
            ref={ref as Ref<HTMLInputElement>}
            name={name}
            placeholder={placeholder ?? ''}
            autoComplete="off"
            aria-describedby={control['aria-describedby']}
            onKeyDown={({ key }) => key === 'Escape' && setDismissed(asked)}
            onBlur={() => setDismissed(null)}
          />
        </div>
        <OptionPopover>
          <ListBox
            className={classes(styles.list)}
            renderEmptyState={() => (
              <div className={styles.message} role="status">
                {message}
              </div>
            )}
          >
            {(option: Option) => <OptionItem option={option} />}
          </ListBox>
        </OptionPopover>
      </ComboBox>
    </FieldFrame>
  );
}

/**
 * Opens the list again for whoever is in the field and has not chosen: the page closes it when it scrolls, as it does under the keyboard of
 * a phone, and when one leaves, and would open it only at the next letter. Escape is an answer, for what was typed.
 */
function OpenWhileAsked({ asked }: { readonly asked: boolean }) {
  const list = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (asked && list?.isFocused && !list.isOpen) list.open(null, 'input');
  });
  return null;
}
