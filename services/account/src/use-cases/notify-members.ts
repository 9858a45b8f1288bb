import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type NotificationToMake, notificationsOf } from '@trousseau/scheme/notifications';
import type { JobContext } from '@trousseau/service/definition';
import type { EventEnvelope } from '@trousseau/service/publish';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { emailTime, isOn } from '../domain/notification-channels.ts';
import { Notification } from '../entities/notification.ts';
import { findOwnerOfIdentity } from './find-owner.ts';
import { type Addressee, addresseesOf, membersOf } from './notification-habits.ts';

/**
 * Domain §7. Tells an event to every member of the spaces it concerns, or to the one person it is about, as each wants it. Run
 * twice, or with the event delivered twice, each person has one notification of it.
 */
export async function notifyMembers({ em }: JobContext, event: EventEnvelope): Promise<void> {
  for (const told of notificationsOf(event.type, event.payload)) {
    const people = await addresseesOf(em, await peopleOf(em, told));
    for (const person of people) await note(em, event, told, person);
  }
}

async function note(em: SqlEntityManager, event: EventEnvelope, told: NotificationToMake, person: Addressee) {
  const inCentre = isOn(told.family, 'CENTRE', person.choices);
  const inDigest = emailTime(told.family, person) === 'DIGEST';
  if (!inCentre && !inDigest) return;
  await em.upsert(
    Notification,
    {
      id: uuidv7(),
      identityId: person.identity.id,
      eventId: event.id,
      key: told.key,
      family: told.family,
      spaceId: 'spaceId' in told.recipient ? told.recipient.spaceId : null,
      page: told.page,
      happenedAt: Temporal.Instant.from(event.occurredAt),
      readAt: null,
      inCentre,
      inDigest,
      digestId: null,
    },
    { onConflictFields: ['identityId', 'eventId', 'key'], onConflictAction: 'ignore' },
  );
}

async function peopleOf(em: SqlEntityManager, { recipient }: NotificationToMake): Promise<string[]> {
  if ('spaceId' in recipient) return membersOf(em, recipient.spaceId);
  // Before activation there is no centre to read it in, and the code that follows says enough.
  const owner = await findOwnerOfIdentity(em, recipient.identityId);
  return owner && owner.space.status !== 'PENDING_ACTIVATION' ? [recipient.identityId] : [];
}
