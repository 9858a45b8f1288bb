import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { publish } from '@trousseau/service/publish';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { newIdentifier, newUserNumber } from '../credentials/secrets.ts';
import type { Issuance } from '../domain/issuance.ts';
import { LetterBundle } from '../entities/letter-bundle.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerLogin, PartnerUser } from '../entities/partner-user.ts';

/** For whom an access is made. */
type NewAccess = Pick<PartnerUser, 'accountId' | 'isPrincipal'> &
  Partial<Pick<PartnerUser, 'givenName' | 'familyName' | 'email' | 'rights' | 'letterBundleId'>>;

/** Makes the account an organisation states, and the access of whoever will log in first. Nothing is sent yet. */
export function createAccount(
  em: SqlEntityManager,
  issuance: Issuance,
  { organisationSpaceId, now }: { organisationSpaceId: string; now: Temporal.Instant },
): PartnerAccount {
  return em.create(PartnerAccount, {
    id: uuidv7(),
    organisationSpaceId,
    ...issuance,
    spaceId: null,
    status: 'ISSUED',
    createdAt: now,
  });
}

/** R-CAF-01, R-CAF-05. Makes an access with its identifier and its user number; its secret is made when it leaves. */
export function createAccess(em: SqlEntityManager, access: NewAccess, now: Temporal.Instant): PartnerUser {
  const user = em.create(PartnerUser, {
    id: uuidv7(),
    role: null,
    rights: access.rights ?? 'MANAGER',
    status: 'ISSUED',
    userNumber: newUserNumber(),
    identifier: newIdentifier(),
    sentBy: access.email ? 'EMAIL' : 'LETTER',
    createdAt: now,
    ...access,
  });
  for (const login of [user.identifier, user.userNumber]) em.create(PartnerLogin, { login, partnerUserId: user.id });
  return user;
}

/**
 * R-CAF-01. Lets the credentials of an access leave, by two e-mails or by two letters of a bundle of their own; those sent
 * before are void at once.
 */
export async function sendCredentials(
  em: SqlEntityManager,
  user: PartnerUser,
  { organisationSpaceId, now }: { organisationSpaceId: string; now: Temporal.Instant },
) {
  Object.assign(user, { secretHash: null, secretSentAt: null, letterBundleId: null });
  if (user.sentBy === 'EMAIL') {
    const payload = { partnerUserId: user.id };
    await publish(em, 'PartnerCredentialsIssued', { aggregateId: user.id, payload, now });
    return;
  }
  user.letterBundleId = await requestLetters(em, { organisationSpaceId, letterCount: 1, importId: null, now });
}

/** Asks for a bundle of letters to be rendered. @returns its id, for the accesses whose letters it holds */
export async function requestLetters(
  em: SqlEntityManager,
  bundle: Pick<LetterBundle, 'organisationSpaceId' | 'letterCount' | 'importId'> & { now: Temporal.Instant },
): Promise<string> {
  const { now, ...stated } = bundle;
  const id = uuidv7();
  em.create(LetterBundle, { id, ...stated, requestedAt: now });
  await publish(em, 'LettersRequested', { aggregateId: id, payload: { letterBundleId: id }, now });
  return id;
}
