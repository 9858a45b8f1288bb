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

/**
 * The same for what is asked by its address, a link or a picture, which carries no header: a cookie that is sent with files alone. Tabs share
 * it, so the one in front of the person writes its own. A browser without a store of cookies asks for files at the real time.
 */
export async function pretendForFiles(): Promise<void> {
  const now = pretendedNow();
  const cookie = { name: key, path: '/files/' };
  if (now === null) await window.cookieStore?.delete(cookie);
  else await window.cookieStore?.set({ ...cookie, value: now, sameSite: 'strict' });
}
