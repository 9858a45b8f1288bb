import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useNavigate } from 'react-router';
import { Button } from '../act/button.tsx';
import { CommandPalette } from '../act/command-palette.tsx';
import menuStyles from '../act/menu-button.module.css';
import { CustomMenu, type MenuEntry, type MenuGroup } from '../act/menu-button.tsx';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import { fill, type UiLocale } from '../base/texts.ts';
import { type Theme, useTheme } from '../base/theme.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import styles from './app-header.module.css';

/** One space a person may work in. */
export interface SpaceEntry {
  id: string;
  name: string;
  /** « Bailleur », « SCI » */
  detail?: string;
  /** Number of things that cannot wait. */
  urgent?: number;
}

interface SpaceSwitcherProps {
  spaces: readonly SpaceEntry[];
  currentId: string | undefined;
  onChange: ((id: string) => void) | undefined;
  addHref: string | undefined;
}

/** More than these are not read through: one types what one looks for. */
const MOST_IN_MENU = 8;

/** Name of the current space; a menu when there is another one to go to, a search when there are many. */
export function SpaceSwitcher({ spaces, currentId, onChange, addHref }: SpaceSwitcherProps) {
  const current = spaces.find((space) => space.id === currentId) ?? spaces[0];
  if (!current) return null;
  if (spaces.length === 1 && addHref === undefined)
    return (
      <div className={styles.single}>
        <Face space={current} />
      </div>
    );
  const Choice = spaces.length > MOST_IN_MENU ? SpaceSearch : SpaceMenu;
  return <Choice spaces={spaces} current={current} onChange={onChange} addHref={addHref} />;
}

type ChoiceProps = Omit<SpaceSwitcherProps, 'currentId'> & { current: SpaceEntry };

function SpaceMenu({ spaces, current, onChange, addHref }: ChoiceProps) {
  const texts = useUiTexts();
  const items: MenuEntry[] = spaces.map((space) => ({
    id: space.id,
    label: space.name,
    description: space.detail,
    badge: space.urgent ? fill(texts.urgent, { count: space.urgent }) : undefined,
    selected: space.id === current.id,
    onAction: () => onChange?.(space.id),
  }));
  if (addHref !== undefined) items.push({ id: 'add', label: texts.addSpace, href: addHref, icon: 'plus' });
  return (
    <CustomMenu label={texts.spaces} items={items} className={styles.switcher}>
      <Face space={current} />
      <Icon name="chevronDown" size={18} />
    </CustomMenu>
  );
}

function SpaceSearch({ spaces, current, onChange, addHref }: ChoiceProps) {
  const texts = useUiTexts();
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const close = () => setOpen(false);
  const goAndAdd = (href: string) => {
    close();
    void navigate(href);
  };
  return (
    <>
      <AriaButton
        className={classes(menuStyles.trigger, styles.switcher)}
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      >
        <Face space={current} />
        <Icon name="chevronDown" size={18} />
        <VisuallyHidden> {texts.spaces}</VisuallyHidden>
      </AriaButton>
      <CommandPalette
        title={texts.spaces}
        label={texts.searchSpace}
        isOpen={isOpen}
        onClose={close}
        onRun={(id) => onChange?.(id)}
        commands={spaces.map(({ id, name, detail, urgent }) => ({
          ...{ id, label: name, isCurrent: id === current.id },
          description: detail,
          badge: urgent ? fill(texts.urgent, { count: urgent }) : undefined,
        }))}
      >
        {addHref !== undefined && (
          <div>
            <Button variant="quiet" icon="plus" onPress={() => goAndAdd(addHref)}>
              {texts.addSpace}
            </Button>
          </div>
        )}
      </CommandPalette>
    </>
  );
}

function Face({ space: { name, detail } }: { space: SpaceEntry }) {
  return (
    <span className={styles.space}>
      <span className={styles.spaceName}>{name}</span>
      {detail !== undefined && <span className={styles.spaceDetail}>{detail}</span>}
    </span>
  );
}

const languages: Readonly<Record<UiLocale, string>> = { fr: 'Français', en: 'English' };

export interface LanguageChoice {
  locale: UiLocale;
  onChange: (locale: UiLocale) => void;
}

function useLanguageGroup({ locale, onChange }: LanguageChoice): MenuGroup {
  const texts = useUiTexts();
  const items = (Object.keys(languages) as UiLocale[]).map((code) => ({
    id: code,
    label: languages[code],
    selected: code === locale,
    onAction: () => onChange(code),
  }));
  return { label: texts.language, items };
}

/** Language of the pages; the page stays where it is. */
export function LanguageMenu(choice: LanguageChoice) {
  const { label, items } = useLanguageGroup(choice);
  const code = choice.locale.toUpperCase();
  return (
    <CustomMenu label={label} items={items}>
      <span className={styles.code}>{code}</span>
    </CustomMenu>
  );
}

const themeIcons: Readonly<Record<Theme, IconName>> = { system: 'screen', light: 'sun', dark: 'moon' };

function useThemeGroup(): MenuGroup & { theme: Theme } {
  const texts = useUiTexts();
  const { theme, setTheme } = useTheme();
  const items = (Object.keys(themeIcons) as Theme[]).map((choice) => ({
    id: choice,
    label: texts.themes[choice],
    icon: themeIcons[choice],
    selected: choice === theme,
    onAction: () => setTheme(choice),
  }));
  return { label: texts.theme, items, theme };
}

/** Light, dark, or as the device. */
export function ThemeMenu() {
  const { label, items, theme } = useThemeGroup();
  return (
    <CustomMenu label={label} items={items}>
      <Icon name={themeIcons[theme]} />
    </CustomMenu>
  );
}

/** Language and appearance behind one button: the header of a visitor on a phone. */
export function SettingsMenu(choice: LanguageChoice) {
  const language = useLanguageGroup(choice);
  const theme = useThemeGroup();
  return (
    <CustomMenu label={`${language.label}, ${theme.label}`} items={[]} groups={[language, theme]}>
      <Icon name="globe" />
    </CustomMenu>
  );
}

/** Who is signed in. */
export interface Account {
  name: string;
  email?: string;
  items: readonly MenuEntry[];
}

interface AccountMenuProps extends Account {
  /** Shows language and appearance here: on a phone, the header has no room for them. */
  settings: LanguageChoice | undefined;
}

/** What concerns the account rather than the space. */
export function AccountMenu({ name, email, items, settings }: AccountMenuProps) {
  const texts = useUiTexts();
  const language = useLanguageGroup(settings ?? { locale: 'fr', onChange: () => undefined });
  const theme = useThemeGroup();
  return (
    <CustomMenu
      label={`${texts.account}, ${email ?? name}`}
      items={items}
      groups={settings && [language, theme]}
      className={styles.account}
    >
      <span className={styles.initials}>{initials(name)}</span>
    </CustomMenu>
  );
}

// « Anne-Charlotte de La Rochefoucauld » → AR: first and last words that begin with a capital.
function initials(name: string): string {
  const capitals = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((letter) => letter !== letter.toLowerCase());
  const [first = '', ...others] = capitals;
  return first + (others.at(-1) ?? '');
}
