import type { ReactNode } from 'react';
import styles from './app-layout.module.css';

export interface AppLayoutProps {
  header: ReactNode;
  /** A `Navigation`, when the person is in a space. */
  navigation?: ReactNode;
  footer?: ReactNode;
  /** A sentence above everything: demonstration data, a planned interruption. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: banner, header, side rail or bottom bar, main part, footer. */
export function AppLayout({ header, navigation, footer, banner, children }: AppLayoutProps) {
  return (
    <div className={styles.layout} data-rail={navigation !== undefined || undefined}>
      {banner !== undefined && <div className={styles.banner}>{banner}</div>}
      {header}
      <div className={styles.middle}>
        {navigation}
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      {footer}
    </div>
  );
}
