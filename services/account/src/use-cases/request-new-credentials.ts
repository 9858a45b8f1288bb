import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { partnerCredentialRule, passwordResetRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { readUserNumber } from '../domain/partner-credentials.ts';
import { resendWait } from '../domain/throttle.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { sendCredentials } from './issue-credentials.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * S-CAF-03, R-CAF-06. Who never logged in and lost their letters asks for others with the user number that stands on every
 * letter of the organisation. They go where the organisation knows to write, never elsewhere; the answer is the same for a
 * number nobody has, and letters younger than a week are not made again (S09).
 */
export async function requestNewCredentials(context: Context, input: { userNumber: string }) {
  const { normalised: userNumber } = readUserNumber(input.userNumber);
  if (userNumber === null) return userNumberRefused();
  return transact(context, async (em) => {
    const { now } = context;
    const waitAfter = resendWait(valueOn(passwordResetRule, context.today).value);
    const counted = { email: `partner:${userNumber}`, purpose: 'PASSWORD_RESET', now, waitAfter } as const;
    const { waitSeconds } = await takeAttempt(em, counted);
    if (waitSeconds > 0) return resendTooSoon('un mot de passe', waitSeconds);
    const user = await em.findOne(
      PartnerUser,
      { userNumber, status: 'ISSUED' },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (user && mayLeaveAgain(context, user)) await sendAgain(em, user, now);
    return { kind: 'NewCredentialsRequested' as const, userNumber };
  });
}

/** E-mails leave at once. Letters on their way are waited for: each one voids the former, and anybody may read a number. */
function mayLeaveAgain({ now, today }: Context, { sentBy, secretSentAt }: PartnerUser): boolean {
  if (sentBy === 'EMAIL') return true;
  const { lettersAgainAfterDays } = valueOn(partnerCredentialRule, today).value;
  return Boolean(secretSentAt && now.since(secretSentAt).total('hours') >= lettersAgainAfterDays * 24);
}

async function sendAgain(em: SqlEntityManager, user: PartnerUser, now: Context['now']) {
  const { organisationSpaceId } = await em.findOneOrFail(PartnerAccount, { id: user.accountId });
  await sendCredentials(em, user, { organisationSpaceId, now });
}

const userNumberRefused = () => ({
  kind: 'UserNumberRefused' as const,
  message:
    'Un numéro d’utilisateur compte quatorze caractères. Recopiez-le depuis un courrier ou un message de votre organisme.',
});
