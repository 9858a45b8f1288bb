import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type NotificationToMake, notificationsOf } from '@trousseau/scheme/notifications';
import type { JobContext } from '@trousseau/service/definition';
import type { EventEnvelope } from '@trousseau/service/publish';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { Membership } from '../entities/membership.ts';
import { Notification } from '../entities/notification.ts';
import { findOwnerOfIdentity } from './find-owner.ts';

/** Members one event is told to at most; a space with more is an error of ours. */
const MOST_MEMBERS = 500;

/**
 * Domain §7. Tells an event to every member of the spaces it concerns, or to the one person it is about. Run twice, or with the
 * event delivered twice, each person has one notification of it.
 */
export async function notifyMembers({ em }: JobContext, event: EventEnvelope): Promise<void> {
  for (const told of notificationsOf(event.type, event.payload)) {
    const spaceId = 'spaceId' in told.recipient ? told.recipient.spaceId : null;
    for (const identityId of await peopleOf(em, told)) {
      await em.upsert(
        Notification,
        {
          id: uuidv7(),
          identityId,
          eventId: event.id,
          key: told.key,
          family: told.family,
          spaceId,
          page: told.page,
          happenedAt: Temporal.Instant.from(event.occurredAt),
          readAt: null,
        },
        { onConflictFields: ['identityId', 'eventId', 'key'], onConflictAction: 'ignore' },
      );
    }
  }
}

async function peopleOf(em: SqlEntityManager, { recipient }: NotificationToMake): Promise<string[]> {
  if ('spaceId' in recipient) {
    const members = await em.find(Membership, { spaceId: recipient.spaceId }, { limit: MOST_MEMBERS });
    return members.map(({ identityId }) => identityId);
  }
  // Before activation there is no centre to read it in, and the code that follows says enough.
  const owner = await findOwnerOfIdentity(em, recipient.identityId);
  return owner && owner.space.status !== 'PENDING_ACTIVATION' ? [recipient.identityId] : [];
}
