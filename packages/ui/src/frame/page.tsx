import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Link } from '../act/link.tsx';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { productName } from './home-link.tsx';
import styles from './page.module.css';

export interface PageProps {
  title: string;
  /** One or two sentences on what the page is for. */
  lead?: ReactNode;
  /** The pages above this one, from the top. */
  breadcrumb?: readonly { href: string; label: string }[];
  /** A `StatusBadge` beside the title. */
  status?: ReactNode;
  actions?: ReactNode;
  /** `narrow` for a form, `wide` for tables and the officer's two panes. */
  width?: 'narrow' | 'normal' | 'wide';
  /** Starts the document title with « Erreur : ». */
  hasErrors?: boolean;
  children: ReactNode;
}

// The address whose title last took focus. The first page of a visit keeps focus where the browser put it.
let announced: string | undefined;

/** A page: its header, then its content. Sets the document title; on arrival from another page, the title takes focus. */
export function Page({ title, width = 'normal', hasErrors, children, ...header }: PageProps) {
  const texts = useUiTexts();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (announced !== undefined && announced !== pathname) heading.current?.focus();
    announced = pathname;
  }, [pathname]);
  return (
    <div className={classes(styles.page, styles[width])}>
      <title>{`${hasErrors ? texts.errorPrefix : ''}${title} – ${productName}`}</title>
      <PageHeader title={title} headingRef={heading} {...header} />
      {children}
    </div>
  );
}

interface PageHeaderProps extends Omit<PageProps, 'width' | 'hasErrors' | 'children'> {
  headingRef: React.Ref<HTMLHeadingElement>;
}

function PageHeader({ title, lead, breadcrumb = [], status, actions, headingRef }: PageHeaderProps) {
  const texts = useUiTexts();
  return (
    <div className={styles.header}>
      {breadcrumb.length > 0 && (
        <nav aria-label={texts.breadcrumb}>
          <ol className={styles.breadcrumb}>
            {breadcrumb.map((place) => (
              <li key={place.href}>
                <Link href={place.href} quiet>
                  {place.label}
                </Link>
                <Icon name="chevronRight" size={15} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <div className={styles.title}>
          <h1 ref={headingRef} tabIndex={-1}>
            {title}
          </h1>
          {status}
        </div>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
