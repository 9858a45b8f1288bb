import type { NotificationKey } from '@trousseau/scheme/notifications';
import type { Job } from '@trousseau/service/definition';
import { digestEmail } from '../emails/digest.ts';
import { Identity } from '../entities/identity.ts';
import { Notification } from '../entities/notification.ts';
import { notificationWords } from '../messages/notification-words.ts';
import { ringOf } from '../use-cases/ring.ts';

/** Lines one digest shows; the centre has them all. */
const MOST_LINES = 30;

/** DigestDue → one e-mail of what waited. What concerns a space its reader has left meanwhile is not in it (S21). */
export const sendDigest: Job = async ({ em, today, mailer, env }, event) => {
  const { identityId = '', digestId = '' } = event.payload;
  const identity = await em.findOne(Identity, { id: identityId });
  if (!identity) return;
  const spaces = new Map((await ringOf(em, identityId, today)).map((space) => [space.id, space]));
  const told = await em.find(Notification, { identityId, digestId }, { orderBy: { happenedAt: 'asc', id: 'asc' } });
  const still = told.filter(({ spaceId }) => !spaceId || spaces.has(spaceId));
  if (still.length === 0) return;
  const { language } = identity;
  const lines = still.slice(0, MOST_LINES).map(({ key, spaceId }): [string, string] => {
    const space = spaces.get(spaceId ?? '');
    return [space?.displayName ?? space?.legalName ?? '', notificationWords(key as NotificationKey, language).title];
  });
  const message = digestEmail({ language, today, count: still.length, lines, publicOrigin: env.publicOrigin });
  await mailer.send(em, `${digestId}.digest`, identity.email, message);
};
