/** Longest address that mail accepts (RFC 5321). */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
const SHAPE = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/u;

/**
 * R-ACC-02. The login: trimmed, composed, lower case, so that one mailbox is one identity however it is typed.
 * @returns null when it cannot be an address
 */
export function normaliseEmail(typed: string): string | null {
  const email = typed.trim().normalize('NFC').toLowerCase();
  if (email.length > LONGEST || email.indexOf('@') > LONGEST_LOCAL || !SHAPE.test(email)) return null;
  const local = email.slice(0, email.indexOf('@'));
  return local.startsWith('.') || local.endsWith('.') || local.includes('..') ? null : email;
}
