import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashEmailChangeCode, newActivationCode } from '../credentials/secrets.ts';
import { addressAlreadyKnownEmail } from '../emails/address-already-known.ts';
import { emailChangeCodeEmail } from '../emails/email-change-code.ts';
import { EmailChange } from '../entities/email-change.ts';
import { Identity } from '../entities/identity.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { findOwner } from '../use-cases/find-owner.ts';

/**
 * R-ACC-16, S09. Makes the code at the moment of sending and writes it to the new address. An address of somebody else gets no
 * code: its owner learns that it was asked for.
 */
export const sendEmailChangeCode: Job = async (context, event) => {
  const { em, now, today, mailer, env } = context;
  const key = `${event.id}.email-change-code`;
  const identityId = event.payload.identityId ?? '';
  const change = await em.findOne(EmailChange, { identityId });
  if (!change || (await em.count(SentEmail, { key })) > 0) return;
  const { newEmail } = change;
  const reserved = await em.findOne(ReservedEmail, { email: newEmail });
  if (reserved && reserved.identityId !== identityId) {
    const taken = await findOwner(em, newEmail);
    if (!taken) return;
    const { role, status } = taken.space;
    const activated = status !== 'PENDING_ACTIVATION';
    const { publicOrigin } = env;
    await mailer.send(
      em,
      key,
      newEmail,
      addressAlreadyKnownEmail({ language: taken.identity.language, role, activated, publicOrigin }),
    );
    return;
  }
  const { language } = await em.findOneOrFail(Identity, { id: identityId });
  const code = newActivationCode();
  const codeHash = hashEmailChangeCode(identityId, newEmail, code);
  await em.nativeUpdate(EmailChange, { identityId, newEmail }, { codeHash, sentAt: now, attempts: 0 });
  const { validMinutes } = valueOn(activationCodeRule, today).value;
  const message = emailChangeCodeEmail({ language, code, validMinutes, publicOrigin: env.publicOrigin });
  await mailer.send(em, key, newEmail, message);
};
