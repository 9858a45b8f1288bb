import type { Context } from '@trousseau/service/definition';
import { Identity } from '../entities/identity.ts';
import { Mandate } from '../entities/mandate.ts';
import { Space } from '../entities/space.ts';
import { personOf } from './invitations.ts';

/** Mandates shown at once, the newest first: an agency of a hundred owners sees them all. */
const MOST_SHOWN = 200;

/** A mandate with the names of its two sides. */
export interface NamedMandate {
  mandate: Mandate;
  spaceName: string;
  agentName: string;
}

/** What the space acted in gave or received, and what is proposed to the caller’s own address; in three statements. */
export async function mandatesOf(context: Context): Promise<NamedMandate[]> {
  const { em } = context;
  const { spaceId, identityId } = personOf(context);
  const { email } = await em.findOneOrFail(Identity, { id: identityId });
  const mandates = await em.find(
    Mandate,
    { $or: [{ spaceId }, { agentSpaceId: spaceId }, { agentEmail: email, acceptedAt: null, endedAt: null }] },
    { orderBy: { proposedAt: 'desc' }, limit: MOST_SHOWN },
  );
  const ids = mandates.flatMap((one) => [one.spaceId, ...(one.agentSpaceId ? [one.agentSpaceId] : [])]);
  const spaces = await em.find(Space, { id: { $in: ids } });
  const names = new Map(spaces.map(({ id, displayName }) => [id, displayName ?? '']));
  return mandates.map((mandate) => ({
    mandate,
    spaceName: names.get(mandate.spaceId) ?? '',
    agentName: names.get(mandate.agentSpaceId ?? '') ?? mandate.agentEmail,
  }));
}
