import { CustomMenu, type MenuEntry, type MenuGroup } from '../act/menu-button.tsx';
import { Icon, type IconName } from '../base/icon.tsx';
import { fill, type UiLocale } from '../base/texts.ts';
import { type Theme, useTheme } from '../base/theme.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
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

/** Name of the current space; a menu when there is another one to go to. */
export function SpaceSwitcher({ spaces, currentId, onChange, addHref }: SpaceSwitcherProps) {
  const texts = useUiTexts();
  const current = spaces.find((space) => space.id === currentId) ?? spaces[0];
  if (!current) return null;
  const face = (
    <span className={styles.space}>
      <span className={styles.spaceName}>{current.name}</span>
      {current.detail !== undefined && <span className={styles.spaceDetail}>{current.detail}</span>}
    </span>
  );
  if (spaces.length === 1 && addHref === undefined) return <div className={styles.single}>{face}</div>;
  const items: MenuEntry[] = spaces.map((space) => ({
    id: space.id,
    label: space.name,
    description: [space.detail, space.urgent && fill(texts.urgent, { count: space.urgent })]
      .filter(Boolean)
      .join(' · '),
    selected: space.id === current.id,
    onAction: () => onChange?.(space.id),
  }));
  if (addHref !== undefined) items.push({ id: 'add', label: texts.addSpace, href: addHref, icon: 'plus' });
  return (
    <CustomMenu label={texts.spaces} items={items} className={styles.switcher}>
      {face}
      <Icon name="chevronDown" size={18} />
    </CustomMenu>
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
