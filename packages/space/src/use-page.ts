import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * What every page does on arrival: names the document (prefix « Erreur : » while a form is refused, as screen readers
 * expect) and, when the person came by a link inside the application, moves the focus to the page's `h1`,
 * so that keyboard and screen reader start where the eye starts.
 */
export function usePage(title: string, options: { readonly hasErrors?: boolean } = {}): void {
  const { key, pathname } = useLocation();
  const prefix = options.hasErrors ? 'Erreur\u00a0: ' : '';
  useEffect(() => {
    document.title = `${prefix}${title} – Trousseau`;
  }, [prefix, title]);
  useEffect(() => {
    if (key === 'default') return;
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    // The path alone decides: a new query string or hash is the same page.
  }, [pathname]);
}
