import type { Context } from '@trousseau/service/definition';
import { obstaclesToClosing } from '../domain/closing.ts';
import { mandateState } from '../domain/mandate.ts';
import { Mandate } from '../entities/mandate.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';
import { MOST_SPACES } from './access.ts';
import { personOf } from './invitations.ts';
import { issuersOf } from './issuers-of.ts';

/** What closing one space of the caller takes and leaves. */
export interface SpaceClosing {
  space: Space;
  /** False: somebody else owns it too, so that one can only leave it. */
  isSoleOwner: boolean;
  otherMemberCount: number;
  /** What has to be done first, in sentences. */
  obstacles: string[];
  /** Money moved for or against it: figures stay in the accounts, under a pseudonym. */
  keepsAccounts: boolean;
}

const LIVE_CONTRACTS = 'query ($ids: [ID!]!) { liveContracts(spaceIds: $ids) { spaceId liveCount } }';
const OBLIGATIONS =
  'query ($ids: [ID!]!) { spaceObligations(spaceIds: $ids) { spaceId openClaimCount outstandingCents hasLedger } }';

interface Obligations {
  spaceId: string;
  openClaimCount: number;
  outstandingCents: number;
  hasLedger: boolean;
}

/**
 * S63, R-STATE-ACCOUNT. What closing each space the caller is one of the people of comes to: asked of the services that know, since
 * a copy could be late. One question to each, however many spaces there are.
 */
export async function closingsOf(context: Context): Promise<SpaceClosing[]> {
  const { em } = context;
  const { identityId } = personOf(context);
  const own = await em.find(Membership, { identityId }, { limit: MOST_SPACES });
  // One that is closed already only waits for the job that erases it.
  const open = { id: { $in: own.map(({ spaceId }) => spaceId) }, status: { $ne: 'CLOSED' as const } };
  const spaces = await em.find(Space, open, { orderBy: { createdAt: 'asc', id: 'asc' } });
  const ids = spaces.map(({ id }) => id);
  const members = await em.find(Membership, { spaceId: { $in: ids } });
  const [{ liveContracts }, { spaceObligations }] = await Promise.all([
    context.ask<{ liveContracts: { spaceId: string; liveCount: number }[] }>('contract', LIVE_CONTRACTS, { ids }),
    context.ask<{ spaceObligations: Obligations[] }>('claims', OBLIGATIONS, { ids }),
  ]);
  const issuers = await issuersOf(em, ids);
  const mandates = await openMandates(context, ids);
  return spaces.map((space) => {
    const people = members.filter(({ spaceId }) => spaceId === space.id);
    const isSoleOwner = people.every(({ identityId: id, position }) => (id === identityId) === (position === 'OWNER'));
    const owed = spaceObligations.find(({ spaceId }) => spaceId === space.id);
    const obstacles = obstaclesToClosing({
      isSoleOwner,
      issuedBy: issuers.get(space.id) ?? null,
      liveContractCount: liveContracts.find(({ spaceId }) => spaceId === space.id)?.liveCount ?? 0,
      openClaimCount: owed?.openClaimCount ?? 0,
      outstandingCents: owed?.outstandingCents ?? 0,
      openMandateCount: mandates.filter(({ spaceId, agentSpaceId }) => [spaceId, agentSpaceId].includes(space.id))
        .length,
    });
    const keepsAccounts = owed?.hasLedger ?? false;
    return { space, isSoleOwner, otherMemberCount: people.length - 1, obstacles, keepsAccounts };
  });
}

/** Whether figures about a space stay in the accounts once it is forgotten. */
export async function keepsAccounts({ ask }: Pick<Context, 'ask'>, spaceId: string): Promise<boolean> {
  const { spaceObligations } = await ask<{ spaceObligations: Obligations[] }>('claims', OBLIGATIONS, {
    ids: [spaceId],
  });
  return spaceObligations[0]?.hasLedger ?? false;
}

async function openMandates({ em, today }: Context, ids: readonly string[]): Promise<Mandate[]> {
  const sides = { $or: [{ spaceId: { $in: [...ids] } }, { agentSpaceId: { $in: [...ids] } }] };
  const mandates = await em.find(Mandate, { ...sides, endedAt: null });
  return mandates.filter((mandate) => mandateState(mandate, today) !== 'OVER');
}
