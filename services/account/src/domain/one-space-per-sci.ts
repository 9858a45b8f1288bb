/** What tells one SCI from another, and who reaches it. `sci` is its number (SIREN); the vectors use its name. */
export interface SciSpace {
  /** Whose login opens it; null when that does not matter. */
  login: string | null;
  sci: string;
  /** Null while the profile is not complete. */
  iban: string | null;
}

/** D-ACC-04. `ONE_LOGIN_PER_SPACE` is how the guarantee began; `ONE_RING` lets one login hold several spaces. */
export type LoginMode = 'ONE_LOGIN_PER_SPACE' | 'ONE_RING';

/** `linkOffered`: the person can go on with the login they have, towards the space they want or the one that exists. */
export type SciVerdict =
  | { allowed: true }
  | { allowed: false; reason: 'SCI_ALREADY_HAS_SPACE' | 'EMAIL_ALREADY_USED'; linkOffered: boolean };

/**
 * R-ACC-08, D-ACC-04. Whether an SCI gets a space of its own beside those that exist: one SCI, one bank account, one space.
 * The same account is the same SCI, whatever it calls itself.
 */
export function judgeSciSpace(existing: readonly SciSpace[], wanted: SciSpace, mode: LoginMode): SciVerdict {
  const isMine = ({ login }: SciSpace) => login !== null && login === wanted.login;
  const same = existing.filter(({ sci, iban }) => sci === wanted.sci || (iban !== null && iban === wanted.iban));
  if (same.length > 0) return { allowed: false, reason: 'SCI_ALREADY_HAS_SPACE', linkOffered: same.some(isMine) };
  if (mode === 'ONE_LOGIN_PER_SPACE' && existing.some(isMine))
    return { allowed: false, reason: 'EMAIL_ALREADY_USED', linkOffered: true };
  return { allowed: true };
}
