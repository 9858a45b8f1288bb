import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activationCodeRule, emailUndoRule, passwordResetRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';
import { LONGEST_SESSION_MINUTES } from '../domain/session-life.ts';
import { FORGET_AFTER_SECONDS } from '../domain/throttle.ts';
import { ActivationCode } from '../entities/activation-code.ts';
import { AccessToken, ApiClientSecret } from '../entities/api-client.ts';
import { EmailChange, FormerEmail } from '../entities/email-change.ts';
import { EmailThrottle } from '../entities/email-throttle.ts';
import { PasswordReset } from '../entities/password-reset.ts';
import { PayoutUndoLink } from '../entities/payout-record.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { Session } from '../entities/session.ts';
import { SpaceAttachment } from '../entities/space-attachment.ts';

/**
 * K-ACT, S15, S29. Deletes sessions and tokens that have ended, secrets, codes and links nobody can use any more and counts that no longer hold anybody up.
 * @returns how many rows went
 */
export async function forgetOldTraces({ em, now, today }: Context): Promise<number> {
  // Sessions, tokens and secrets live by the server's clock: playing a date of next year must not sign everybody out.
  const realNow = Temporal.Now.instant();
  const sessionsBefore = realNow.subtract({ minutes: LONGEST_SESSION_MINUTES });
  const sessions = await em.nativeDelete(Session, { createdAt: { $lt: sessionsBefore } });
  const { validMinutes } = valueOn(activationCodeRule, today).value;
  const codes = await em.nativeDelete(ActivationCode, {
    $or: [{ usedAt: { $ne: null } }, { sentAt: { $lt: now.subtract({ minutes: validMinutes }) } }],
  });
  const resetLife = valueOn(passwordResetRule, today).value.validMinutes;
  const resets = await em.nativeDelete(PasswordReset, { sentAt: { $lt: now.subtract({ minutes: resetLife }) } });
  const changes = await em.nativeDelete(EmailChange, { sentAt: { $lt: now.subtract({ minutes: validMinutes }) } });
  const attachments = await em.nativeDelete(SpaceAttachment, {
    sentAt: { $lt: now.subtract({ minutes: validMinutes }) },
  });
  const addresses = await freeFormerAddresses(em, now.subtract({ hours: valueOn(emailUndoRule, today).value.hours }));
  const throttles = await em.nativeDelete(EmailThrottle, {
    lastAt: { $lt: now.subtract({ seconds: FORGET_AFTER_SECONDS }) },
  });
  const undoLinks = await em.nativeDelete(PayoutUndoLink, { worksUntilOn: { $lt: today } });
  const tokens = await em.nativeDelete(AccessToken, { expiresAt: { $lt: realNow } });
  const secrets = await em.nativeDelete(ApiClientSecret, { expiresAt: { $lt: realNow } });
  const ended = sessions + tokens + secrets;
  return ended + codes + resets + changes + attachments + addresses + throttles + undoLinks;
}

/** S13. The way back is closed: the address is anybody's again. */
async function freeFormerAddresses(em: SqlEntityManager, changedBefore: Temporal.Instant): Promise<number> {
  const former = await em.find(FormerEmail, { changedAt: { $lt: changedBefore } }, { limit: 1000 });
  for (const { id, identityId, email } of former) {
    await em.nativeDelete(ReservedEmail, { identityId, email });
    await em.nativeDelete(FormerEmail, { id });
  }
  return former.length;
}
