/** What a landlord of a partner is in law. */
export type PartnerLandlordKind = 'NATURAL' | 'LEGAL';

/** What one is in a partner account: its holder (a person), or administrator or user of a body. */
export type PartnerRole = 'HOLDER' | 'ADMINISTRATOR' | 'USER';

/**
 * R-CAF-03. What a first login makes of somebody: the first person of a body becomes its administrator, the others are
 * users. A body whose administrator is gone for good waits for one again, and the next first login is that one.
 */
export function roleAtFirstLogin(kind: PartnerLandlordKind, bodyHasAdministrator: boolean): PartnerRole {
  if (kind === 'NATURAL') return 'HOLDER';
  return bodyHasAdministrator ? 'USER' : 'ADMINISTRATOR';
}

/** What each role may do in the landlord's space, as the position of its membership; a user has what was chosen for them. */
export const positionOf = (role: PartnerRole, chosen: 'MANAGER' | 'READER'): 'OWNER' | 'MANAGER' | 'READER' =>
  role === 'USER' ? chosen : 'OWNER';
