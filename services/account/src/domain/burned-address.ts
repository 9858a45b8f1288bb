/** States in which a registration is not, or no more, somebody's working space. */
const NOT_WORKING: readonly string[] = ['PENDING_ACTIVATION', 'ACTIVE_INCOMPLETE', 'CLOSED'];

/**
 * R-ACC-09, D-ACC-01. Whether an officer may release an address burned by a registration with the wrong role: as long as no space
 * of its person works. One that works is closed first, by its owner.
 */
export function mayReleaseAddress(statuses: readonly string[]): boolean {
  return statuses.every((status) => NOT_WORKING.includes(status));
}

/** What stands in the place of an address that was given up: no address, so nobody signs in with it. */
export const givenUpAddress = (identityId: string) => `released:${identityId}`;
