/**
 * The password just typed, until the space it belongs to is activated, so that nobody types it twice. In memory only: never in
 * the history or the storage of the browser, gone when the page is loaded again, and then simply asked.
 */
let held: { readonly email: string; readonly password: string } | null = null;

const sameAddress = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Keeps the password of an address; the one kept before is forgotten. */
export function holdPassword(email: string, password: string): void {
  held = { email, password };
}

/** The password kept for this address; null when it has to be asked. */
export function heldPassword(email: string): string | null {
  return held !== null && sameAddress(held.email, email) ? held.password : null;
}

/** Forgets it: it served, or it was not the right one. */
export function dropHeldPassword(): void {
  held = null;
}
