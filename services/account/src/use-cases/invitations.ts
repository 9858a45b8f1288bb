import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { invitationRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { notFound, unauthenticated } from '@trousseau/service/refusal';
import type { PersonViewer } from '@trousseau/service/viewer';
import type { Temporal } from 'temporal-polyfill';
import { validate } from 'uuid';
import { hashInvitationToken, sameHash } from '../credentials/secrets.ts';
import { letsIn } from '../domain/session-life.ts';
import { resendWait } from '../domain/throttle.ts';
import { Invitation } from '../entities/invitation.ts';
import { Space } from '../entities/space.ts';
import { takeAttempt } from './take-attempt.ts';

/** The person who acts, in the space they act in. @throws UNAUTHENTICATED */
export function personOf({ viewer }: Context): PersonViewer {
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  return viewer;
}

/** Until when an invitation may be accepted. */
export function expiryOf({ sentAt }: Pick<Invitation, 'sentAt'>, today: Temporal.PlainDate): Temporal.Instant {
  return sentAt.add({ hours: 24 * valueOn(invitationRule, today).value.validDays });
}

/** One invitation of the caller’s own space, locked. @throws NOT_FOUND */
export async function ownInvitation(context: Context, em: SqlEntityManager, invitationId: string): Promise<Invitation> {
  const { spaceId } = personOf(context);
  const invitation = validate(invitationId)
    ? await em.findOne(Invitation, { id: invitationId, spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!invitation) throw notFound();
  return invitation;
}

/** The invitation whose link this is, and its space; null when it was used, cancelled, replaced, or is too old. */
export async function invitationOf(
  { em, now, today }: Pick<Context, 'em' | 'now' | 'today'>,
  link: string,
): Promise<{ invitation: Invitation; space: Space } | null> {
  const [id = '', token = ''] = link.split('.');
  const invitation = validate(id) ? await em.findOne(Invitation, { id }) : null;
  if (!invitation?.tokenHash || !sameHash(invitation.tokenHash, hashInvitationToken(id, token))) return null;
  const space = await em.findOne(Space, { id: invitation.spaceId });
  const open = space !== null && letsIn(space.status) && expiryOf(invitation, today).since(now).sign > 0;
  return open ? { invitation, space } : null;
}

/** Counts one more message to an address, so that invitations fill nobody’s mailbox (S10). @returns the refusal, or null */
export async function invitedTooSoon({ now, today }: Context, em: SqlEntityManager, email: string) {
  const waitAfter = resendWait(valueOn(invitationRule, today).value);
  const { waitSeconds } = await takeAttempt(em, { email, purpose: 'INVITATION', now, waitAfter });
  if (waitSeconds === 0) return null;
  return {
    kind: 'ResendTooSoon' as const,
    message: `Une invitation vient de partir à cette adresse. La prochaine pourra partir dans ${waitSeconds}\u00a0secondes.`,
    retryAfterSeconds: waitSeconds,
  };
}
