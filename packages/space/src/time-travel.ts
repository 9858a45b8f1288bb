const key = 'trousseau-now';

/**
 * The instant the person pretends it is, outside production (A12), or null. Kept for this tab only;
 * the door copies it into the caller token, so every rule of the visit sees the same « now ».
 */
export function pretendedNow(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Sets or clears (null) the pretended instant; whoever changes it reloads what is on screen. */
export function pretendNow(instant: string | null): void {
  if (instant === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, instant);
}

/** The header that carries the pretended instant; empty when the visit is at the real time. */
export function timeTravelHeaders(): Record<string, string> {
  const now = pretendedNow();
  return now === null ? {} : { 'x-trousseau-now': now };
}
