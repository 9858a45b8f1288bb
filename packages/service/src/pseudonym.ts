/**
 * S63. What stands where a name stood once its person is erased: tells one erased party from another for whoever keeps the
 * accounts, and nobody from it. The id of the space is random, and so are these letters of it.
 */
export const pseudonymOf = (spaceId: string) => `Partie effacée ${spaceId.slice(-8).toUpperCase()}`;
