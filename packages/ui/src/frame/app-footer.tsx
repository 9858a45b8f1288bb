import type { ReactNode } from 'react';
import { Link } from '../act/link.tsx';
import styles from './app-footer.module.css';

export interface AppFooterProps {
  /** One or two sentences: who runs this, and that figures are fictitious in a demonstration. */
  children?: ReactNode;
  links: readonly { href: string; label: string }[];
}

/** What must be reachable from everywhere: help, accessibility, legal notices. */
export function AppFooter({ children, links }: AppFooterProps) {
  return (
    <footer className={styles.footer}>
      <div className={styles.words}>{children}</div>
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link.href}>
            <Link href={link.href} quiet>
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </footer>
  );
}
