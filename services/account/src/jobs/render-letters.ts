import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Job } from '@trousseau/service/definition';
import { identifierLetters, type PrintedCredentials, secretLetters } from '../documents/credential-letters.ts';
import { letterFile } from '../documents/letter-file.ts';
import { LetterBundle } from '../entities/letter-bundle.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { organisationName } from '../use-cases/account-of.ts';
import { credentialsValidUntil, renewSecret } from '../use-cases/provisional-secret.ts';

/**
 * R-CAF-01. Renders the two files of a bundle, once: the secrets are made here, stand in one file and nowhere else, and only
 * their hashes are kept. Started again after a failure it makes others; nobody has seen the former.
 */
export const renderLetters: Job = async ({ em, files, now, today, env }, event) => {
  await em.fork().transactional(async (own) => {
    const bundle = await own.findOne(
      LetterBundle,
      { id: event.payload.letterBundleId ?? '', renderedAt: null, destroyedAt: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!bundle) return;
    const printed = await renewSecrets(own as SqlEntityManager, bundle.id, now);
    const occasion = {
      organisation: await organisationName(own as SqlEntityManager, bundle.organisationSpaceId),
      sentAt: now,
      sentOn: today,
      validUntil: credentialsValidUntil(now, today),
      publicOrigin: env.publicOrigin,
    };
    await files.put(letterFile(bundle.id, 'identifiants'), await identifierLetters(printed, occasion));
    await files.put(letterFile(bundle.id, 'mots-de-passe'), await secretLetters(printed, occasion));
    bundle.letterCount = printed.length;
    bundle.renderedAt = now;
  });
};

/** The credentials of a bundle with fresh secrets, in the order in which envelopes are filled: by name, then by number. */
async function renewSecrets(
  em: SqlEntityManager,
  letterBundleId: string,
  now: Parameters<typeof renewSecret>[2],
): Promise<PrintedCredentials[]> {
  const users = await em.find(PartnerUser, { letterBundleId, status: 'ISSUED' });
  const accounts = await em.find(PartnerAccount, { id: { $in: users.map(({ accountId }) => accountId) } });
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const printed: PrintedCredentials[] = [];
  for (const { id, accountId, identifier, userNumber } of users) {
    const account = accountById.get(accountId);
    if (account) printed.push({ account, identifier, userNumber, secret: await renewSecret(em, id, now) });
  }
  return printed.sort(
    (one, other) =>
      one.account.displayName.localeCompare(other.account.displayName, 'fr') ||
      one.userNumber.localeCompare(other.userNumber),
  );
}
