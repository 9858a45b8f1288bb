import { v7 as newId } from 'uuid';
import type { Visitor } from '../visitor.ts';
import { newAddress, newMandate } from './people.ts';

/** What can be named of a space: itself, its owner and their session, somebody invited, an agent. */
export interface PlayedSpace {
  spaceId: string;
  ownerId: string;
  sessionId: string;
  invitationId: string;
  mandateId: string;
}

/** Invites somebody into a landlord’s space and gives a mandate. */
export async function playSpace(landlord: Visitor): Promise<PlayedSpace> {
  const guest = { operationId: newId(), email: newAddress('invitee'), memberRole: 'READER' };
  await landlord.act('inviteMember', guest, 'InvitationSent');
  const mandateId = await newMandate(landlord);
  const { me } = await landlord.ask<{
    me: { id: string; space: { id: string; invitations: { id: string }[] }; sessions: { id: string }[] };
  }>('{ me { id space { id invitations { id } } sessions { id } } }');
  const { id: spaceId, invitations } = me.space;
  return {
    ...{ spaceId, ownerId: me.id, mandateId },
    sessionId: me.sessions[0]?.id ?? '',
    invitationId: invitations[0]?.id ?? '',
  };
}
