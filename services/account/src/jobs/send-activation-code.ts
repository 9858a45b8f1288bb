import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashActivationCode, newActivationCode } from '../credentials/secrets.ts';
import { activationCodeEmail } from '../emails/activation-code.ts';
import { ActivationCode } from '../entities/activation-code.ts';
import { findOwnerOfSpace } from '../use-cases/find-owner.ts';

/**
 * R-ACC-05, K-ACT. Makes the code at the moment of sending, so that it is nowhere but in the e-mail: the table has its hash.
 * Run again before the e-mail left, it makes another and the first is void; run again after, it does nothing.
 */
export const sendActivationCode: Job = async ({ em, now, today, mailer, env }, event) => {
  const key = `${event.id}.activation-code`;
  const owner = await findOwnerOfSpace(em, event.payload.spaceId ?? '');
  if (owner?.space.status !== 'PENDING_ACTIVATION' || (await em.count(SentEmail, { key })) > 0) return;
  const { space, identity } = owner;
  const code = newActivationCode();
  await em.upsert(ActivationCode, {
    spaceId: space.id,
    codeHash: hashActivationCode(space.id, code),
    sentAt: now,
    attempts: 0,
    usedAt: null,
  });
  const message = activationCodeEmail({
    language: identity.language,
    code,
    role: space.role,
    validMinutes: valueOn(activationCodeRule, today).value.validMinutes,
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, key, identity.email, message);
};
