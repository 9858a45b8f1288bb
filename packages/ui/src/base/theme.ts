import { useSyncExternalStore } from 'react';

/** What the person asked for; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'trousseau.theme';
const listeners = new Set<() => void>();

// A browser told to keep nothing throws instead: the choice then lasts as long as the page.
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

let chosen: Theme = readTheme();

function readTheme(): Theme {
  const stored = storage()?.getItem(storageKey);
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
  chosen = theme;
  if (theme === 'system') {
    storage()?.removeItem(storageKey);
  } else {
    storage()?.setItem(storageKey, theme);
  }
  applyTheme(theme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  applyTheme(chosen);
  return () => listeners.delete(listener);
}

/** The theme kept on this device, and how to change it. The first use applies what was kept. */
export function useTheme() {
  const theme = useSyncExternalStore<Theme>(subscribe, () => chosen);
  return { theme, setTheme };
}
