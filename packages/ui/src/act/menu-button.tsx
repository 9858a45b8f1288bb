import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import { Badge } from '../show/badge.tsx';
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
  /** What waits behind it, in two words: « 2 à traiter ». */
  badge?: string | undefined;
  /** Shows a tick: the choice in force. */
  selected?: boolean | undefined;
}

export interface MenuButtonProps {
  label: string;
  /** The label and what it is about, where several buttons on a page say the same; begins with the label. */
  name?: string | undefined;
  items: readonly MenuEntry[];
  groups?: readonly MenuGroup[];
  variant?: Extract<ButtonProps['variant'], 'secondary' | 'quiet'>;
  icon?: IconName;
}

/** A button that opens a short list of acts. */
export function MenuButton({ label, name, items, groups, variant = 'secondary', icon }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button variant={variant} iconEnd="chevronDown" {...(icon && { icon })} {...(name && { label: name })}>
        {label}
      </Button>
      <EntryMenu label={name ?? label} items={items} groups={groups} />
    </MenuTrigger>
  );
}

/** Entries under a title, after the others. */
export interface MenuGroup {
  label: string;
  items: readonly MenuEntry[];
}

export interface CustomMenuProps {
  /** What the menu is for: its name, and the end of the button's name after what shows in it. */
  label: string;
  items: readonly MenuEntry[];
  groups?: readonly MenuGroup[] | undefined;
  /** What shows in the button. */
  children: ReactNode;
  className?: string | undefined;
}

/** The same menu behind a button of another look: those of the header. */
export function CustomMenu({ label, items, groups, children, className }: CustomMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={classes(styles.trigger, className)}>
        {children}
        <VisuallyHidden> {label}</VisuallyHidden>
      </AriaButton>
      <EntryMenu label={label} items={items} groups={groups} />
    </MenuTrigger>
  );
}

function EntryMenu({ label, items, groups = [] }: Pick<CustomMenuProps, 'label' | 'items' | 'groups'>) {
  return (
    <Popover className={classes(styles.popover)} offset={6}>
      <Menu className={classes(styles.menu)} aria-label={label}>
        {items.map((item) => (
          <Entry key={item.id} item={item} />
        ))}
        {groups.map((group) => (
          <MenuSection key={group.label} className={classes(styles.group)}>
            <Header className={styles.heading}>{group.label}</Header>
            {group.items.map((item) => (
              <Entry key={item.id} item={item} />
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}

function Entry({ item }: { item: MenuEntry }) {
  const texts = useUiTexts();
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      className={classes(styles.item, item.tone && styles[item.tone])}
      onAction={() => item.onAction?.()}
      {...(item.href !== undefined && { href: item.href })}
    >
      {item.icon && <Icon name={item.icon} />}
      <span className={styles.words}>
        <span>{item.label}</span>
        {item.description !== undefined && <span className={styles.description}>{item.description}</span>}
      </span>
      {item.badge !== undefined && <Badge tone="warning">{item.badge}</Badge>}
      {item.selected && (
        <>
          <Icon name="check" />
          <VisuallyHidden>, {texts.inForce}</VisuallyHidden>
        </>
      )}
    </MenuItem>
  );
}
