import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type NotificationToMake, notificationsOf } from '@trousseau/scheme/notifications';
import type { JobContext } from '@trousseau/service/definition';
import type { EventEnvelope } from '@trousseau/service/publish';
import { httpSms } from '@trousseau/service/sms';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { emailTime, isEnabled } from '../domain/notification-channels.ts';
import { Notification } from '../entities/notification.ts';
import { Phone, StoppedNumber } from '../entities/phone.ts';
import { notificationSms } from '../messages/sms.ts';
import { findOwnerOfIdentity } from './find-owner.ts';
import { type Addressee, addresseesOf, membersOf } from './notification-habits.ts';

/**
 * Domain §7. Tells an event to every member of the spaces it concerns, or to the one person it is about, as each wants it. Run
 * twice, or with the event delivered twice, each person has one notification of it.
 */
export async function notifyMembers(context: JobContext, event: EventEnvelope): Promise<void> {
  const { em } = context;
  for (const told of notificationsOf(event.type, event.payload)) {
    const people = await addresseesOf(em, await peopleOf(em, told));
    for (const person of people) await note(em, event, told, person);
    await sendSms(context, event, told, people);
  }
}

async function note(em: SqlEntityManager, event: EventEnvelope, told: NotificationToMake, person: Addressee) {
  const inCentre = isEnabled(told.family, 'CENTRE', person.choices);
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

/** After the centre, so that a provider that is down delays nothing but itself: the job runs again, and each message leaves once. */
async function sendSms({ em, env }: JobContext, event: EventEnvelope, told: NotificationToMake, people: Addressee[]) {
  const sms = httpSms(env);
  const asked = people.filter(({ choices }) => isEnabled(told.family, 'SMS', choices));
  if (!sms || asked.length === 0) return;
  for (const { identity } of asked) {
    const phone = await em.findOne(Phone, { identityId: identity.id, verifiedAt: { $ne: null } });
    if (!phone || (await em.findOne(StoppedNumber, { number: phone.number }))) continue;
    const text = notificationSms(told.key, identity.language, env.publicOrigin);
    await sms.send(em, `${event.id}.${identity.id}`, phone.number, text);
  }
}

async function peopleOf(em: SqlEntityManager, { recipient }: NotificationToMake): Promise<string[]> {
  if ('spaceId' in recipient) return membersOf(em, recipient.spaceId);
  // Before activation there is no centre to read it in, and the code that follows says enough.
  const owner = await findOwnerOfIdentity(em, recipient.identityId);
  return owner && owner.space.status !== 'PENDING_ACTIVATION' ? [recipient.identityId] : [];
}
