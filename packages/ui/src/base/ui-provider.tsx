import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { type NavigateOptions, useHref, useNavigate } from 'react-router';
import { ToastProvider } from '../show/toast.tsx';
import type { UiLocale } from './texts.ts';
import { useTheme } from './theme.ts';
import { useSteadySubmit } from './use-steady-submit.ts';
import { LocaleContext } from './use-ui-texts.ts';

declare module 'react-aria-components' {
  interface RouterConfig {
    routerOptions: NavigateOptions;
  }
}

export interface UiProviderProps {
  /** Language of the fixed texts, of dates and of figures. */
  locale: UiLocale;
  children: ReactNode;
}

/** What every component needs around it: language, in-page navigation for menus, presses that are not lost, the theme kept, and the toasts. Goes inside the router, once. */
export function UiProvider({ locale, children }: UiProviderProps) {
  const navigate = useNavigate();
  useSteadySubmit();
  // From the first page on: the menu that changes it comes later.
  useTheme();
  return (
    <LocaleContext value={locale}>
      <I18nProvider locale={locale === 'fr' ? 'fr-FR' : 'en-GB'}>
        <RouterProvider navigate={(path, options) => void navigate(path, options)} useHref={useHref}>
          <ToastProvider>{children}</ToastProvider>
        </RouterProvider>
      </I18nProvider>
    </LocaleContext>
  );
}
