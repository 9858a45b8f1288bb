import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashAttachmentCode, newActivationCode } from '../credentials/secrets.ts';
import { attachmentCodeEmail } from '../emails/attachment-code.ts';
import { Identity } from '../entities/identity.ts';
import { SpaceAttachment } from '../entities/space-attachment.ts';
import { findOwner } from '../use-cases/find-owner.ts';

/** D-ACC-04. Makes the code at the moment of sending; to an address that opens nothing, no code leaves (S09). */
export const sendAttachmentCode: Job = async ({ em, today, mailer }, event) => {
  const key = `${event.id}.attachment-code`;
  const identityId = event.payload.identityId ?? '';
  const asked = await em.findOne(SpaceAttachment, { identityId });
  if (!asked || (await em.count(SentEmail, { key })) > 0) return;
  const owner = await findOwner(em, asked.email);
  if (!owner) return;
  const { email: asker } = await em.findOneOrFail(Identity, { id: identityId });
  const code = newActivationCode();
  await em.nativeUpdate(
    SpaceAttachment,
    { identityId },
    { codeHash: hashAttachmentCode(identityId, asked.email, code) },
  );
  const { validMinutes } = valueOn(activationCodeRule, today).value;
  await mailer.send(
    em,
    key,
    asked.email,
    attachmentCodeEmail({ language: owner.identity.language, code, asker, validMinutes }),
  );
};
