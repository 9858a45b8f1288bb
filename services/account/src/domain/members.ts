import type { Position } from '@trousseau/scheme/rights/positions';

/** D-ACC-04. People who act in one space at most (a bound of ours, A7): more is not a team of colleagues but something to talk about. */
export const MOST_MEMBERS = 50;
/** S10. Invitations of one space that wait at once. */
export const MOST_INVITATIONS = 20;

/** Who acts in a space, as far as the rule goes. */
interface Holder {
  readonly identityId: string;
  readonly position: Position;
}

/**
 * D-ACC-04. Whether a space still has an owner when one of its members has another position, or none any more: without an
 * owner nobody could invite, be paid elsewhere or close it.
 * @param position what the member becomes; null when they leave
 */
export function keepsAnOwner(members: readonly Holder[], memberId: string, position: Position | null): boolean {
  return position === 'OWNER' || members.some((one) => one.position === 'OWNER' && one.identityId !== memberId);
}
