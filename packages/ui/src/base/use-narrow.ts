import { useSyncExternalStore } from 'react';

// The width under which the header folds its settings into the account menu.
const query = '(max-width: 44rem)';

function subscribe(listener: () => void) {
  const list = matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** True while the window is as narrow as a phone. For what CSS cannot do: to move a control elsewhere. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
