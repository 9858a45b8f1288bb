import { useSyncExternalStore } from 'react';

/** What the person asked for; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'trousseau.theme';
const listeners = new Set<() => void>();

function readTheme(): Theme {
  const stored = globalThis.localStorage?.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function applyTheme(theme: Theme) {
  if (theme === 'system') {
    delete document.documentElement.dataset['theme'];
  } else {
    document.documentElement.dataset['theme'] = theme;
  }
}

function setTheme(theme: Theme) {
  if (theme === 'system') {
    localStorage.removeItem(storageKey);
  } else {
    localStorage.setItem(storageKey, theme);
  }
  applyTheme(theme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  applyTheme(readTheme());
  return () => listeners.delete(listener);
}

/** The theme kept on this device, and how to change it. The first use applies what was kept. */
export function useTheme() {
  const theme = useSyncExternalStore<Theme>(subscribe, readTheme, () => 'system');
  return { theme, setTheme };
}
