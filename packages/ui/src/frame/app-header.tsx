import type { ReactNode } from 'react';
import type { UiLocale } from '../base/texts.ts';
import { useNarrow } from '../base/use-narrow.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './app-header.module.css';
import { HeaderBell, type HeaderBellProps } from './header-bell.tsx';
import {
  type Account,
  AccountMenu,
  LanguageMenu,
  SettingsMenu,
  type SpaceEntry,
  SpaceSwitcher,
  ThemeMenu,
} from './header-menus.tsx';
import { HomeLink } from './home-link.tsx';

export interface AppHeaderProps {
  homeHref: string;
  /** The spaces of the person; with several, a menu to switch. */
  spaces?: readonly SpaceEntry[];
  currentSpaceId?: string;
  onSpaceChange?: (id: string) => void;
  addSpaceHref?: string;
  /** What happened, for who is signed in. */
  bell?: HeaderBellProps;
  account?: Account;
  locale: UiLocale;
  onLocaleChange: (locale: UiLocale) => void;
  /** Links for who is not signed in. */
  actions?: ReactNode;
}

/** Skip link, mark, space switcher, bell, language, theme and account: the same on every page. */
export function AppHeader(props: AppHeaderProps) {
  const { homeHref, spaces = [], currentSpaceId, onSpaceChange, addSpaceHref, bell, account, actions } = props;
  const texts = useUiTexts();
  const language = { locale: props.locale, onChange: props.onLocaleChange };
  const narrow = useNarrow();
  return (
    <>
      <a className={styles.skip} href="#main">
        {texts.skipLink}
      </a>
      <header className={styles.header}>
        <HomeLink href={homeHref} compact={spaces.length > 0} />
        {spaces.length > 0 && (
          <SpaceSwitcher spaces={spaces} currentId={currentSpaceId} onChange={onSpaceChange} addHref={addSpaceHref} />
        )}
        <div className={styles.end}>
          {actions !== undefined && <div className={styles.links}>{actions}</div>}
          {bell && <HeaderBell {...bell} />}
          {!narrow && <LanguageMenu {...language} />}
          {!narrow && <ThemeMenu />}
          {narrow && !account && <SettingsMenu {...language} />}
          {account && <AccountMenu {...account} settings={narrow ? language : undefined} />}
        </div>
      </header>
    </>
  );
}
