import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EmailHabits } from '../domain/notification-channels.ts';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { NotificationChoice } from '../entities/notification-choice.ts';

/** One person to tell: where, in which language, and what they want. */
export interface Addressee extends EmailHabits {
  identity: Identity;
}

/** Reads what several people want, in three statements however many they are. */
export async function addresseesOf(em: SqlEntityManager, identityIds: readonly string[]): Promise<Addressee[]> {
  const theirs = { identityId: { $in: [...identityIds] } };
  const identities = await em.find(Identity, { id: { $in: [...identityIds] } });
  const choices = await em.find(NotificationChoice, theirs);
  const memberships = await em.find(Membership, theirs);
  return identities.map((identity) => ({
    identity,
    wantsDigest: identity.wantsDigest,
    choices: choices.filter(({ identityId }) => identityId === identity.id),
    spaceCount: memberships.filter(({ identityId }) => identityId === identity.id).length,
  }));
}

/** Members one event is told to at most; a space with more is an error of ours. */
const MOST_MEMBERS = 500;

/** Everybody who acts in a space. */
export async function membersOf(em: SqlEntityManager, spaceId: string): Promise<string[]> {
  const members = await em.find(Membership, { spaceId }, { limit: MOST_MEMBERS, orderBy: { identityId: 'asc' } });
  return members.map(({ identityId }) => identityId);
}
