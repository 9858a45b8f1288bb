import type { FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { NotificationFamily } from '@trousseau/scheme/notification-families';
import { validate } from 'uuid';
import { Membership } from '../entities/membership.ts';
import type { Notification } from '../entities/notification.ts';
import { MOST_SPACES } from './access.ts';

/** What a person narrows the centre to. */
export interface NotificationFilter {
  spaceId?: string | null | undefined;
  family?: NotificationFamily | null | undefined;
}

/**
 * S20, S21. The notifications of one person: of their account, and of the spaces they are a member of at this moment. Who has
 * left a space does not read on about it. Null: the space asked for is not theirs, and there is nothing to see.
 */
export async function ownNotifications(
  em: SqlEntityManager,
  identityId: string,
  { spaceId, family }: NotificationFilter = {},
): Promise<FilterQuery<Notification> | null> {
  const memberships = await em.find(Membership, { identityId }, { limit: MOST_SPACES });
  const ring = memberships.map((member) => member.spaceId);
  if (spaceId && !(validate(spaceId) && ring.includes(spaceId))) return null;
  const where = spaceId ? { spaceId } : { $or: [{ spaceId: null }, { spaceId: { $in: ring } }] };
  return { identityId, inCentre: true, ...where, ...(family ? { family } : {}) };
}
