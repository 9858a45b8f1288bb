import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { partnerAccessMachine } from '../domain/partner-access.ts';
import { letsIn } from '../domain/session-life.ts';
import { Membership } from '../entities/membership.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { Space } from '../entities/space.ts';
import {
  accessRefused,
  forgetPartnerAttempts,
  type PartnerCredentials,
  type ProvedAccess,
  provePartnerAccess,
} from './prove-partner-access.ts';
import { openSessionOf } from './sign-in.ts';
import { findSecondFactor } from './take-second-factor.ts';

/**
 * S-CAF-02 (1), R-CAF-02, R-CAF-06. Signs in with an identifier, a user number or an address. Credentials received lead to the
 * first login where it stands; a temporary password leads to one's own; one's own opens the session, with a code of who has a
 * second factor (S16).
 */
export async function signInToPartnerAccess(
  context: Context,
  input: PartnerCredentials & { userAgent?: string | null; code?: string | null },
) {
  const proof = await provePartnerAccess(context, input);
  if ('refused' in proof) return proof.refused;
  const { user, by } = proof;
  if (user.status === 'ISSUED') return { kind: 'FirstLoginOpen' as const, partnerUserId: user.id };
  if (by === 'PROVISIONAL') return { kind: 'OwnPasswordRequired' as const, userNumber: user.userNumber };
  await transact(context, async (em) => {
    await personalise(em, user.id);
    return { kind: 'Personalised' as const };
  });
  const { secret: password, userAgent = null, code = null } = input;
  const verdict = await enterAccount(context, proof, { password, userAgent, code });
  if (verdict.kind === 'SignedIn') await forgetPartnerAttempts(context.em, user);
  return verdict;
}

/** R-CAF-06. The person has a password of their own: the temporary one is void. @returns false when there was none */
export async function personalise(em: SqlEntityManager, partnerUserId: string): Promise<boolean> {
  const user = await em.findOneOrFail(PartnerUser, { id: partnerUserId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const next = move(partnerAccessMachine, user.status, 'personalise', 'PARTNER');
  if (!next) return false;
  Object.assign(user, { status: next, secretHash: null, secretSentAt: null });
  if (user.isPrincipal) await em.nativeUpdate(PartnerAccount, { id: user.accountId }, { status: next });
  return true;
}

/** Opens a session in the space of the account. */
export async function enterAccount(
  context: Context,
  { user, identity }: Pick<ProvedAccess, 'user' | 'identity'>,
  how: Parameters<typeof openSessionOf>[2],
) {
  const account = await context.em.findOne(PartnerAccount, { id: user.accountId });
  const spaceId = account?.spaceId ?? null;
  const member = identity && spaceId && (await context.em.findOne(Membership, { identityId: identity.id, spaceId }));
  const space = member && (await context.em.findOne(Space, { id: member.spaceId }));
  if (!identity || !space || !letsIn(space.status)) return accessRefused(0);
  const factor = await findSecondFactor(context.em, identity.id);
  return openSessionOf(context, { identity, space, position: member.position, factor }, how, []);
}
