import type { ReactNode } from 'react';
import type { MenuEntry } from '../act/menu-button.tsx';
import type { UiLocale } from '../base/texts.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './app-header.module.css';
import { AccountMenu, LanguageMenu, type SpaceEntry, SpaceSwitcher, ThemeMenu } from './header-menus.tsx';
import { HomeLink } from './home-link.tsx';

export interface AppHeaderProps {
  homeHref: string;
  /** The spaces of the person; with several, a menu to switch. */
  spaces?: readonly SpaceEntry[];
  currentSpaceId?: string;
  onSpaceChange?: (id: string) => void;
  addSpaceHref?: string;
  account?: { name: string; email?: string; items: readonly MenuEntry[] };
  locale: UiLocale;
  onLocaleChange: (locale: UiLocale) => void;
  /** Links for who is not signed in. */
  actions?: ReactNode;
}

/** Skip link, mark, space switcher, language, theme and account: the same on every page. */
export function AppHeader(props: AppHeaderProps) {
  const { homeHref, spaces = [], currentSpaceId, onSpaceChange, addSpaceHref, account, actions } = props;
  const texts = useUiTexts();
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
          <LanguageMenu locale={props.locale} onChange={props.onLocaleChange} />
          <ThemeMenu />
          {account && <AccountMenu {...account} />}
        </div>
      </header>
    </>
  );
}
