import { lazy, type ReactNode, Suspense } from 'react';
import type { UiLocale } from '../base/texts.ts';
import { useNarrow } from '../base/use-narrow.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './app-header.module.css';
import { HeaderBell, type HeaderBellProps } from './header-bell.tsx';
import type { Account, SpaceEntry } from './header-menus.tsx';
import { HomeLink } from './home-link.tsx';

// Menus weigh as much as the rest of the frame: they come when the page can be read already.
const menus = () => import('./header-menus.tsx');
const AccountMenu = lazy(() => menus().then((all) => ({ default: all.AccountMenu })));
const LanguageMenu = lazy(() => menus().then((all) => ({ default: all.LanguageMenu })));
const SettingsMenu = lazy(() => menus().then((all) => ({ default: all.SettingsMenu })));
const SpaceSwitcher = lazy(() => menus().then((all) => ({ default: all.SpaceSwitcher })));
const ThemeMenu = lazy(() => menus().then((all) => ({ default: all.ThemeMenu })));

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
          <Suspense fallback={<div className={styles.single} />}>
            <SpaceSwitcher spaces={spaces} currentId={currentSpaceId} onChange={onSpaceChange} addHref={addSpaceHref} />
          </Suspense>
        )}
        <div className={styles.end}>
          {actions !== undefined && <div className={styles.links}>{actions}</div>}
          {bell && <HeaderBell {...bell} />}
          <Suspense
            fallback={
              <span
                className={styles.menusToCome}
                data-narrow={narrow || undefined}
                data-account={account ? true : undefined}
              />
            }
          >
            {!narrow && <LanguageMenu {...language} />}
            {!narrow && <ThemeMenu />}
            {narrow && !account && <SettingsMenu {...language} />}
            {account && <AccountMenu {...account} settings={narrow ? language : undefined} />}
          </Suspense>
        </div>
      </header>
    </>
  );
}
