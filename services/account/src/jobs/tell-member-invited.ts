import type { Job } from '@trousseau/service/definition';
import { membersChangedEmail } from '../emails/members-changed.ts';
import { Identity } from '../entities/identity.ts';
import { Invitation } from '../entities/invitation.ts';
import { Space } from '../entities/space.ts';
import { findOwners } from '../use-cases/find-owners.ts';

/** D-ACC-04. Tells every owner whom one of them asked into the space. */
export const tellMemberInvited: Job = async ({ em, mailer, env }, event) => {
  const invitation = await em.findOne(Invitation, { id: event.payload.invitationId ?? '' });
  if (!invitation) return;
  const space = await em.findOneOrFail(Space, { id: invitation.spaceId });
  const actor = await em.findOne(Identity, { id: event.payload.actorId ?? '' });
  const about = {
    change: { kind: 'INVITED' as const, position: invitation.position },
    member: invitation.email,
    actor: actor?.email ?? null,
    spaceName: space.displayName ?? '',
    publicOrigin: env.publicOrigin,
  };
  for (const { id, email, language } of await findOwners(em, space.id))
    await mailer.send(em, `${event.id}.member-invited.${id}`, email, membersChangedEmail({ ...about, language }));
};
