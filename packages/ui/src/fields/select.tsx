import type { ReactNode, Ref } from 'react';
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components/Select';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import fieldStyles from './field.module.css';
import { controlProps, FieldFrame, type FieldFrameProps, type FieldProps } from './field.tsx';
import styles from './list-popover.module.css';

/** One choice of a list. */
export interface Option {
  value: string;
  label: string;
  description?: string;
}

export interface SelectProps extends FieldProps<string> {
  options: readonly Option[];
  placeholder?: string;
  width?: FieldFrameProps['width'];
}

/** One choice in a list that opens. Above about six choices; below, `RadioCards` shows them all. */
export function Select(props: SelectProps) {
  const { label, name, value, onChange, onBlur, ref, disabled, options, placeholder, width } = props;
  const texts = useUiTexts();
  const control = controlProps(props);
  const frame = { label, name, hint: props.hint, error: props.error, optional: props.optional, id: props.id };
  return (
    <FieldFrame {...frame} labelId={`${control.id}-label`} width={width}>
      <AriaSelect
        aria-labelledby={`${control.id}-label`}
        value={value === '' ? null : value}
        onChange={(key) => onChange(key === null ? '' : String(key))}
        onBlur={() => onBlur?.()}
        isDisabled={disabled ?? false}
        name={name}
      >
        <Button
          id={control.id}
          ref={ref as Ref<HTMLButtonElement>}
          className={classes(fieldStyles.box, styles.trigger)}
          {...(control['aria-describedby'] !== undefined && { 'aria-describedby': control['aria-describedby'] })}
        >
          <SelectValue className={classes(styles.value)}>
            {({ isPlaceholder, selectedText }) => (isPlaceholder ? (placeholder ?? texts.select) : selectedText)}
          </SelectValue>
          <Icon name="chevronDown" />
        </Button>
        <OptionPopover>
          <ListBox className={classes(styles.list)} items={options.map((option) => ({ ...option, id: option.value }))}>
            {(option) => <OptionItem option={option} />}
          </ListBox>
        </OptionPopover>
      </AriaSelect>
    </FieldFrame>
  );
}

/** The sheet that lists open under its field, as wide as it. */
export function OptionPopover({ children }: { children: ReactNode }) {
  return (
    <Popover className={classes(styles.popover)} offset={6}>
      {children}
    </Popover>
  );
}

/** One line of such a list: label, description, a tick on the chosen one. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className={classes(styles.item)}>
      <span className={styles.words}>
        <span>{option.label}</span>
        {option.description !== undefined && <span className={styles.description}>{option.description}</span>}
      </span>
      <span className={styles.tick}>
        <Icon name="check" />
      </span>
    </ListBoxItem>
  );
}
