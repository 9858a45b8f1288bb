import type { RingSpace } from './session.tsx';

/**
 * How a space is called beside the others of a ring; null while it has no name. One person in several départements has one name and
 * several organisations, which tell their spaces apart (R-CAF-04).
 */
export function nameOnRing({
  displayName,
  legalName,
  issuedBy,
}: Pick<RingSpace, 'displayName' | 'legalName' | 'issuedBy'>): string | null {
  const name = displayName ?? legalName;
  return name && issuedBy ? `${name} (${issuedBy})` : name;
}
