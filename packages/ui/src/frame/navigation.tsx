import { NavLink } from 'react-router';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import styles from './navigation.module.css';

/** One part of a space. */
export interface NavigationItem {
  href: string;
  label: string;
  icon: IconName;
  /** Number of things waiting there. */
  badge?: number;
  /** Current only when the address is exactly this one: for the home of a space. */
  end?: boolean;
}

export interface NavigationProps {
  /** Name of the landmark: « Espace bailleur ». */
  label: string;
  /** At most six: the bottom bar of a phone holds no more, and of six only words of ten letters. */
  items: readonly NavigationItem[];
}

/** The parts of a space: a side rail from 960 px, a bottom bar below. */
export function Navigation({ label, items }: NavigationProps) {
  return (
    <nav className={styles.navigation} aria-label={label}>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.href} className={styles.item}>
            <NavLink
              to={item.href}
              end={item.end ?? false}
              className={({ isActive }) => classes(styles.link, isActive && styles.current)}
            >
              <span className={styles.icon}>
                <Icon name={item.icon} size={22} />
                {item.badge !== undefined && item.badge > 0 && <span className={styles.badge}>{item.badge}</span>}
              </span>
              <span className={styles.label}>{item.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
