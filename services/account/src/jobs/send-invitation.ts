import { invitationRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashInvitationToken, newInvitationToken } from '../credentials/secrets.ts';
import { invitationEmail } from '../emails/invitation.ts';
import { Identity } from '../entities/identity.ts';
import { Invitation } from '../entities/invitation.ts';
import { Space } from '../entities/space.ts';

/** D-ACC-04. Makes the link at the moment of sending: nothing but the e-mail holds it. Cancelled meanwhile, nothing leaves. */
export const sendInvitation: Job = async ({ em, today, mailer, env }, event) => {
  const key = `${event.id}.invitation`;
  const invitation = await em.findOne(Invitation, { id: event.payload.invitationId ?? '' });
  if (!invitation || (await em.count(SentEmail, { key })) > 0) return;
  const space = await em.findOneOrFail(Space, { id: invitation.spaceId });
  const inviter = await em.findOne(Identity, { id: event.payload.actorId ?? '' });
  const invited = await em.findOne(Identity, { email: invitation.email });
  const token = newInvitationToken();
  await em.nativeUpdate(Invitation, { id: invitation.id }, { tokenHash: hashInvitationToken(invitation.id, token) });
  const message = invitationEmail({
    // Somebody without a login has chosen no language: the one of who invites them is the likeliest.
    language: invited?.language ?? inviter?.language ?? 'FR',
    spaceName: space.displayName ?? '',
    invitedBy: inviter?.email ?? null,
    position: invitation.position,
    link: `${invitation.id}.${token}`,
    validDays: valueOn(invitationRule, today).value.validDays,
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, key, invitation.email, message);
};
