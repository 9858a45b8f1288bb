import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components/Menu';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import { Button, type ButtonProps } from './button.tsx';
import styles from './menu-button.module.css';

/** One line of a menu: goes to `href`, or does `onAction`. */
export interface MenuEntry {
  id: string;
  label: string;
  href?: string | undefined;
  onAction?: (() => void) | undefined;
  icon?: IconName | undefined;
  tone?: 'danger' | undefined;
  description?: string | undefined;
  /** Shows a tick: the choice in force. */
  selected?: boolean | undefined;
}

export interface MenuButtonProps {
  label: string;
  items: readonly MenuEntry[];
  variant?: Extract<ButtonProps['variant'], 'secondary' | 'quiet'>;
  icon?: IconName;
}

/** A button that opens a short list of acts. */
export function MenuButton({ label, items, variant = 'secondary', icon }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button variant={variant} iconEnd="chevronDown" {...(icon && { icon })}>
        {label}
      </Button>
      <EntryMenu label={label} items={items} />
    </MenuTrigger>
  );
}

export interface CustomMenuProps {
  /** Name read aloud, for the button and the menu. */
  label: string;
  items: readonly MenuEntry[];
  /** What shows in the button. */
  children: ReactNode;
  className?: string | undefined;
}

/** The same menu behind a button of another look: those of the header. */
export function CustomMenu({ label, items, children, className }: CustomMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={classes(styles.trigger, className)} aria-label={label}>
        {children}
      </AriaButton>
      <EntryMenu label={label} items={items} />
    </MenuTrigger>
  );
}

function EntryMenu({ label, items }: Pick<MenuButtonProps, 'label' | 'items'>) {
  return (
    <Popover className={classes(styles.popover)} offset={6}>
      <Menu className={classes(styles.menu)} aria-label={label}>
        {items.map((item) => (
          <MenuItem
            key={item.id}
            id={item.id}
            textValue={item.label}
            className={classes(styles.item, item.tone && styles[item.tone])}
            onAction={() => item.onAction?.()}
            {...(item.href !== undefined && { href: item.href })}
          >
            {item.icon && <Icon name={item.icon} />}
            <span className={styles.words}>
              <Text slot="label">{item.label}</Text>
              {item.description !== undefined && (
                <Text slot="description" className={styles.description}>
                  {item.description}
                </Text>
              )}
            </span>
            {item.selected && <Icon name="check" />}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
